package io.khabar.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tells by its letters whether a word looks like a part of a person's name or like an ordinary word: logistic regression
 * over runs of two to four letters.
 *
 * <p>It is trained when the word lists are read, on the names and the ordinary words in them, which takes a fraction of a
 * second: so no model has to be shipped, and a longer list makes it better. Same lists, same weights.
 */
final class NameShape {
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    private static final int LONGEST = 4;
    private static final int ROUNDS = 12;
    private static final double RATE = 0.15;
    private static final double SHRINK = 1e-5;

    private final float[] weights = new float[MASK + 1];

    /** Learns from both lists, whatever their order; the longer one does not weigh more. */
    void learn(List<String> names, List<String> words) {
        record Example(int[] runs, boolean name) {}
        List<Example> examples = new ArrayList<>();
        names.stream().sorted().forEach(name -> examples.add(new Example(runs(name), true)));
        words.stream().sorted().forEach(word -> examples.add(new Example(runs(word), false)));
        double nameWeight = Math.min(3, (double) words.size() / Math.max(1, names.size()));
        Random order = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, order);
            double rate = RATE / (1 + round * 0.3);
            for (Example example : examples) {
                double error = (example.name() ? 1 : 0) - 1 / (1 + Math.exp(-sum(example.runs())));
                double step = rate * error * (example.name() ? nameWeight : 1);
                for (int run : example.runs()) {
                    weights[run] += (float) (step - SHRINK * weights[run]);
                }
            }
        }
    }

    /** Log-odds for a name. */
    double of(String word) {
        int length = word.length() + 2;
        double sum = 0;
        for (int from = 0; from < length - 1; from++) {
            int hash = letter(word, from);
            for (int at = from + 1; at < length && at < from + LONGEST; at++) {
                hash = next(hash, letter(word, at));
                sum += weights[slot(hash)];
            }
        }
        return sum;
    }

    private double sum(int[] runs) {
        double sum = 0;
        for (int run : runs) {
            sum += weights[run];
        }
        return sum;
    }

    private static int[] runs(String word) {
        int length = word.length() + 2;
        int[] runs = new int[(LONGEST - 1) * length];
        int count = 0;
        for (int from = 0; from < length - 1; from++) {
            int hash = letter(word, from);
            for (int at = from + 1; at < length && at < from + LONGEST; at++) {
                hash = next(hash, letter(word, at));
                runs[count++] = slot(hash);
            }
        }
        return Arrays.copyOf(runs, count);
    }

    private static int next(int hash, int letter) {
        return hash * 0x01000193 ^ letter;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> BITS) & MASK;
    }

    /** The letter of the word with a mark before and behind it. */
    private static int letter(String word, int at) {
        return at == 0 ? '^' : at > word.length() ? '$' : word.charAt(at - 1);
    }
}
