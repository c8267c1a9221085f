package io.khabar.match;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles and queries over a few words, so that they meet often; the same for the same seed. */
final class RandomText {
    private static final String[] WORDS = {
        "هدنة", "غزة", "وقف", "إطلاق", "النار", "محادثات", "truce", "talks", "aid", "prisoner", "exchange", "river"
    };
    private static final String[] PARTICLES = {"", "", "", "و", "ب", "وب", "ل"};
    private static final String[] FIELDS = {"", "", "", "headline:", "body:"};

    private final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    String text(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> particle() + word())
                .collect(Collectors.joining(" "));
    }

    /** A query with terms, phrases, slop, operators, groups and boosts. */
    String query() {
        return group(2);
    }

    private String group(int depth) {
        int clauses = 1 + random.nextInt(4);
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < clauses; i++) {
            String operator = switch (random.nextInt(6)) {
                case 0 -> "AND ";
                case 1 -> "AND NOT ";
                case 2 -> "OR ";
                default -> "";
            };
            String sign = switch (random.nextInt(8)) {
                case 0 -> "+";
                case 1 -> "-";
                default -> "";
            };
            group.append(i == 0 ? "" : operator).append(operator.isEmpty() ? sign : "");
            group.append(clause(depth)).append(' ');
        }
        return group.toString().strip();
    }

    private String clause(int depth) {
        String boost = random.nextInt(4) == 0 ? "^" + random.nextInt(4) : "";
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0, 1 -> field() + word() + boost;
            case 2 -> field() + phrase() + boost;
            default -> "(" + group(depth - 1) + ")" + boost;
        };
    }

    private String phrase() {
        String words = IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(i -> word())
                .collect(Collectors.joining(" "));
        int slop = random.nextInt(5);
        return '"' + words + '"' + (slop == 0 ? "" : "~" + slop);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String particle() {
        return PARTICLES[random.nextInt(PARTICLES.length)];
    }

    private String field() {
        return FIELDS[random.nextInt(FIELDS.length)];
    }
}
