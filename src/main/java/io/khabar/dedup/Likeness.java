package io.khabar.dedup;

/**
 * How alike two sketches are, in figures from 0 to 1.
 *
 * @param containment share of the shorter text's shingles that the longer has too: high for cut and lengthened copies
 * @param resemblance Jaccard similarity of the shingles
 * @param terms share of the shorter text's content terms that the longer has too
 * @param repeated the same for the terms that the shorter text repeats: they are what it is about, and differ between
 *     two fillings of one template
 * @param numbers share of the numbers of the text with fewer that the other has too, one counted in on both sides so
 *     that a few numbers weigh little
 * @param headlines share of the shorter headline's terms that the other headline has too
 */
record Likeness(
        double containment, double resemblance, double terms, double repeated, double numbers, double headlines) {

    static Likeness of(Sketch a, Sketch b) {
        Sample shinglesA = Sample.of(a.getShingles());
        Sample shinglesB = Sample.of(b.getShingles());
        int scale = Math.max(shinglesA.scale(), shinglesB.scale());
        int sizeA = shinglesA.size(scale);
        int sizeB = shinglesB.size(scale);
        int common = shinglesA.common(shinglesB);
        Sample termsA = Sample.of(a.getTerms());
        Sample termsB = Sample.of(b.getTerms());
        double repeatedA = contained(Sample.of(a.getRepeated()), termsB);
        double repeatedB = contained(Sample.of(b.getRepeated()), termsA);
        return new Likeness(
                share(common, Math.min(sizeA, sizeB)),
                share(common, sizeA + sizeB - common),
                overlap(termsA, termsB, 0),
                sizeA < sizeB ? repeatedA : sizeB < sizeA ? repeatedB : Math.min(repeatedA, repeatedB),
                overlap(Sample.of(a.getNumbers()), Sample.of(b.getNumbers()), 1),
                overlap(Sample.of(a.getHeadline()), Sample.of(b.getHeadline()), 0));
    }

    private static double overlap(Sample a, Sample b, int more) {
        int scale = Math.max(a.scale(), b.scale());
        return share(a.common(b) + more, Math.min(a.size(scale), b.size(scale)) + more);
    }

    private static double contained(Sample part, Sample whole) {
        return share(part.common(whole), part.size(Math.max(part.scale(), whole.scale())));
    }

    /** All of nothing is everything. */
    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
