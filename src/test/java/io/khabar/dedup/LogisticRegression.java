package io.khabar.dedup;

/** Weights of figures for a yes or no, by gradient ascent on the penalised likelihood. */
final class LogisticRegression {
    private static final int ROUNDS = 20_000;
    private static final double RATE = 0.5;

    private LogisticRegression() {}

    /**
     * One weight for each figure, and the constant at the end.
     *
     * @param rows figures of each example
     * @param weights how much each example counts
     * @param penalty on the squares of the weights, not of the constant
     */
    static double[] fit(double[][] rows, boolean[] yes, double[] weights, double penalty) {
        int figures = rows[0].length;
        double[] fitted = new double[figures + 1];
        double[] momentum = new double[figures + 1];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[figures + 1];
            for (int i = 0; i < rows.length; i++) {
                double error = weights[i] * ((yes[i] ? 1 : 0) - 1 / (1 + Math.exp(-score(fitted, rows[i]))));
                for (int k = 0; k < figures; k++) {
                    gradient[k] += error * rows[i][k];
                }
                gradient[figures] += error;
            }
            for (int k = 0; k <= figures; k++) {
                double pull = k < figures ? penalty * fitted[k] : 0;
                momentum[k] = 0.95 * momentum[k] + RATE * (gradient[k] - pull) / total;
                fitted[k] += momentum[k];
            }
        }
        return fitted;
    }

    static double score(double[] fitted, double[] row) {
        double score = fitted[row.length];
        for (int k = 0; k < row.length; k++) {
            score += fitted[k] * row[k];
        }
        return score;
    }
}
