package io.khabar.run.fuzz;

import java.util.Random;

/** Text that is allowed and unkind: right-to-left overrides, towers of marks, halves of characters, no end of a word. */
final class HostileText {
    private static final String[] PIECES = {
        "\u202e\u202d\u2066\u2067\u2069\u200f\u061c",
        "\ud83d",
        "\udc00",
        "\u0000\u0001\u001b[2J",
        "\ufeff\ufffe\uffff",
        "\u0640\u0640\u0640\u064b\u064c\u064d\u0651\u0652",
        "\u200b\u200c\u200d\u00ad",
        "\ud835\udd16\ud83e\uddd1\u200d\ud83d\ude80",
        "\ufdfa\ufb1d\u1e9b\u0323",
        "<script>alert(1)</script>&amp;\"'\\",
        "\u0967\u0661\u06f1\uff11",
        "الهدنة في غزة ",
        "ceasefire talks ",
        "\n\r\u2028\u2029\u0085"
    };
    private static final int TOWER = 3_000;

    private final Random random;

    HostileText(Random random) {
        this.random = random;
    }

    /** Pieces of every kind. */
    String mixed(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(Character.MAX_VALUE));
            }
        }
        return text.toString();
    }

    /** One letter with thousands of marks on it. */
    String tower() {
        StringBuilder text = new StringBuilder("a");
        for (int mark = 0; mark < TOWER; mark++) {
            text.append((char) (0x300 + random.nextInt(0x70)));
        }
        return text.toString();
    }

    /** One word that is as long as that. */
    String word(int length) {
        return (random.nextBoolean() ? "ا" : "x").repeat(length);
    }

    /** Nothing but brackets and quotes, as deep as that. */
    String nested(int depth) {
        return random.nextBoolean() ? "[".repeat(depth) : "{\"body\":".repeat(depth);
    }
}
