package io.khabar.run.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A stretch of text within which the same marks hold; together the segments are the text. */
record Segment(int start, int end, List<Mark> marks) {

    /** Cuts the text from one offset to another where a mark begins or ends. */
    static List<Segment> of(int from, int to, List<Mark> marks) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.start() < to && mark.end() > from)
                .sorted(Comparator.comparingInt(Mark::topic))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        for (Mark mark : here) {
            cuts.add(Math.max(from, mark.start()));
            cuts.add(Math.min(to, mark.end()));
        }
        List<Segment> segments = new ArrayList<>();
        int start = from;
        for (int end : cuts.tailSet(from, false)) {
            int at = start;
            segments.add(new Segment(
                    start,
                    end,
                    here.stream()
                            .filter(mark -> mark.start() <= at && mark.end() >= end)
                            .toList()));
            start = end;
        }
        return segments;
    }
}
