package io.khabar.run.bench;

import io.khabar.run.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** Time from the start of the process until the first article is on a topic, cold: measured before anything else. */
final class StartUp {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String HEADLINE = "وقف إطلاق النار يدخل حيز التنفيذ بعد اتفاق على هدنة";
    private static final String BODY = "أعلن الوسطاء اليوم وقف إطلاق النار والتوصل إلى هدنة بين الطرفين.";

    private final Settings base;

    StartUp(Settings base) {
        this.base = base;
    }

    /** @param brokerMillis when broker and registry were there, since the start of the process */
    Table table(long brokerMillis) throws Exception {
        try (Bed bed = Bed.make(base, "bench-s", 4)) {
            bed.makeServiceTopics();
            long topics = sinceStart();
            List<String> ceasefire = List.of(bed.topics().topic("ceasefire"));
            try (ServicePipeline service = new ServicePipeline(bed.cluster());
                    Load load = new Load(bed);
                    Arrivals arrivals = new Arrivals(bed.settings(), ceasefire)) {
                long running = sinceStart();
                load.send(load.prepared(List.of(
                        MadeNews.piece("https://first.example/1", "First", HEADLINE, BODY, Piece.Origin.STORY))));
                long end = System.nanoTime() + LIMIT.toNanos();
                while (arrivals.read() == 0) {
                    if (System.nanoTime() > end) {
                        throw new IOException("no article was published within " + LIMIT + "; counted: "
                                + service.running().counts().by("published"));
                    }
                    Thread.sleep(2);
                }
                return new Table(
                        "start",
                        "Start-up, since the start of the process",
                        List.of("what", "s"),
                        List.of(
                                List.of("broker and registry serve", brokerMillis / 1e3),
                                List.of("topics and schemas are there", topics / 1e3),
                                List.of("service runs", running / 1e3),
                                List.of("first article at a subscriber", sinceStart() / 1e3)));
            }
        }
    }

    /** Milliseconds since the process started. */
    static long sinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }
}
