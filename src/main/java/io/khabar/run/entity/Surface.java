package io.khabar.run.entity;

/** When a found string is the one that an annotator marked. */
final class Surface {
    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بكل";

    private Surface() {}

    /**
     * Whether the two are equal, or the found one is what a particle on the marked one leaves; of لل the article is left,
     * also where the found one keeps both letters.
     */
    static boolean same(String marked, String found) {
        return bare(marked, found) || found.startsWith("لل") && bare(marked, "ال" + found.substring(2));
    }

    private static boolean bare(String marked, String found) {
        if (!marked.endsWith(found)) {
            return false;
        }
        int before = marked.length() - found.length();
        int at = 0;
        if (at < before && CONJUNCTIONS.indexOf(marked.charAt(at)) >= 0) {
            at++;
        }
        if (at < before && PREPOSITIONS.indexOf(marked.charAt(at)) >= 0) {
            at++;
        }
        return at == before;
    }
}
