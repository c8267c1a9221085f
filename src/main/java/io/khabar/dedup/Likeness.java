package io.khabar.dedup;

/**
 * How alike two sketches are, in figures from 0 to 1 but for the conflict of numbers.
 *
 * @param containment share of the shorter text's shingles that the longer has too: high for cut and lengthened copies
 * @param resemblance Jaccard similarity of the shingles
 * @param terms share of the shorter text's content terms that the longer has too
 * @param repeated the same for the terms that the shorter text repeats: they are what it is about, and differ between
 *     two fillings of one template
 * @param numberConflict of the text with fewer numbers: how many of them the other lacks, times their share among its
 *     numbers, beyond what slips and edits make; tables filled anew have 3 and more
 * @param headlines share of the shorter headline's terms that the other headline has too
 */
record Likeness(
        double containment,
        double resemblance,
        double terms,
        double repeated,
        double numberConflict,
        double headlines) {

    /** Shingles that every text is taken to have beside its own: what a text of three words shares says little. */
    private static final int BENEFIT_OF_DOUBT = 2;

    /** A conflict of numbers up to this is found in true copies. */
    private static final double SLIPS = 1;

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
                (double) common / (Math.min(sizeA, sizeB) + BENEFIT_OF_DOUBT),
                share(common, sizeA + sizeB - common),
                overlap(termsA, termsB),
                sizeA < sizeB ? repeatedA : sizeB < sizeA ? repeatedB : Math.min(repeatedA, repeatedB),
                conflict(Sample.of(a.getNumbers()), Sample.of(b.getNumbers())),
                overlap(Sample.of(a.getHeadline()), Sample.of(b.getHeadline())));
    }

    private static double overlap(Sample a, Sample b) {
        int scale = Math.max(a.scale(), b.scale());
        return share(a.common(b), Math.min(a.size(scale), b.size(scale)));
    }

    private static double conflict(Sample a, Sample b) {
        int scale = Math.max(a.scale(), b.scale());
        int fewer = Math.min(a.size(scale), b.size(scale));
        int foreign = fewer - a.common(b);
        return foreign == 0 ? 0 : Math.max(0, (double) foreign * foreign / fewer - SLIPS);
    }

    private static double contained(Sample part, Sample whole) {
        return share(part.common(whole), part.size(Math.max(part.scale(), whole.scale())));
    }

    /** All of nothing is everything. */
    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
