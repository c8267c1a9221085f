package io.khabar.watch;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The habits of sources: how long each is silent as a rule, and which is silent for longer than that.
 *
 * <p>A source brings its articles in bursts, with a pause for each visit or night. The mean of the gaps would be that of
 * the bursts; so each gap counts by its length ({@code Σ gap² / Σ gap}, the gap that one finds oneself in at any moment),
 * and loses half of its weight with each {@link #HALF_LIFE}. One that was silent for {@link #GONE} is not quiet but gone.
 *
 * <p>At most {@value #MOST} sources are told apart. A new one takes the place of one whose habit is not known, or else
 * counts as {@code other}: who has a habit keeps its place, or nobody would hear of its silence.
 */
final class SourceHabits {
    static final int MOST = 200;
    static final Duration HALF_LIFE = Duration.ofDays(3);
    static final Duration GONE = Duration.ofDays(7);

    /** A source is quiet when it is silent for so many times its usual gap, but never before {@link #LEAST}. */
    static final int TIMES = 6;

    static final Duration LEAST = Duration.ofMinutes(10);

    /** A habit is known after so many articles. */
    static final int KNOWN = 6;

    private final Map<String, Habit> habits = new HashMap<>();

    /**
     * How a source behaves.
     *
     * @param silence seconds since its last article
     * @param gap its usual gap in seconds; 0 when it is not known yet
     * @param quiet whether it is silent beyond its habit
     */
    record Source(String name, double silence, double gap, boolean quiet) {}

    private static final class Habit {
        private long last;
        private int articles;
        private double gaps;
        private double squares;

        private Habit(long first) {
            last = first;
        }

        private void heard(long at) {
            articles++;
            if (at > last) {
                double gap = (at - last) / 1000.0;
                double kept = Math.pow(0.5, gap / HALF_LIFE.toSeconds());
                gaps = gaps * kept + gap;
                squares = squares * kept + gap * gap;
                last = at;
            }
        }

        private Source source(String name, long now) {
            double silence = Math.max(0, now - last) / 1000.0;
            double gap = articles < KNOWN || gaps == 0 ? 0 : squares / gaps;
            boolean quiet = gap > 0 && silence > Math.max(LEAST.toSeconds(), TIMES * gap);
            return new Source(name, silence, gap, quiet);
        }
    }

    /** @param at the raw event's timestamp, milliseconds */
    synchronized void heard(String source, long at) {
        Habit habit = habits.get(name(source));
        if (habit == null) {
            habit = habits.computeIfAbsent(makeRoom() ? name(source) : Meters.OTHER, name -> new Habit(at));
        }
        habit.heard(at);
    }

    /** All sources that are not gone, by name. */
    synchronized List<Source> at(long now) {
        habits.values().removeIf(habit -> now - habit.last > GONE.toMillis());
        return habits.entrySet().stream()
                .map(habit -> habit.getValue().source(habit.getKey(), now))
                .sorted(Comparator.comparing(Source::name))
                .toList();
    }

    private boolean makeRoom() {
        if (habits.size() < MOST) {
            return true;
        }
        Optional<String> stranger = habits.entrySet().stream()
                .filter(habit -> habit.getValue().articles < KNOWN)
                .filter(habit -> !habit.getKey().equals(Meters.OTHER))
                .min(Comparator.comparingLong(habit -> habit.getValue().last))
                .map(Map.Entry::getKey);
        stranger.ifPresent(habits::remove);
        return stranger.isPresent();
    }

    private static String name(String source) {
        return source == null || source.isBlank() ? "unknown" : source;
    }
}
