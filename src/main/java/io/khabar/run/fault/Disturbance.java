package io.khabar.run.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Does what each fault says to a site. */
final class Disturbance {
    private static final Duration AT_WORK = Duration.ofSeconds(10);

    private final Site site;
    private final List<Instance> instances;
    private final Sender sender;
    private final Random random;
    private final int burst;
    private final List<Duration> stops = new ArrayList<>();
    private final List<String> heaps = new ArrayList<>();
    private int brokerRestarts;
    private int joined;

    /** Waits until the stream is well. */
    @FunctionalInterface
    interface Wait {
        void untilWell() throws IOException, InterruptedException;
    }

    /** @param burst events in a burst */
    Disturbance(Site site, List<Instance> instances, Sender sender, Random random, int burst) {
        this.site = site;
        this.instances = instances;
        this.sender = sender;
        this.random = random;
        this.burst = burst;
    }

    void make(Fault fault, Wait wait) throws IOException, InterruptedException {
        switch (fault) {
            case CALM -> Thread.sleep(AT_WORK.toMillis());
            case KILL -> kill(false);
            case BROKER_RESTART -> restartBroker();
            case REGISTRY_AWAY -> {
                site.killRegistry();
                Thread.sleep(Fault.AWAY.toMillis());
                site.startRegistry();
            }
            case DISK_LOST -> kill(true);
            case JOIN_AND_LEAVE -> {
                Instance third = site.add("guest-" + ++joined);
                wait.untilWell();
                Thread.sleep(AT_WORK.toMillis());
                stops.add(third.stop());
            }
            case ROLLING_RESTART -> {
                for (Instance instance : instances) {
                    stops.add(instance.stop());
                    instance.start();
                    wait.untilWell();
                }
            }
            case BURST -> burst(wait);
        }
    }

    private void kill(boolean loseState) throws IOException {
        Instance instance = instances.get(random.nextInt(instances.size()));
        instance.kill();
        if (loseState) {
            instance.loseState();
        }
        instance.start();
    }

    private void restartBroker() throws IOException, InterruptedException {
        if (brokerRestarts++ % 2 == 0) {
            site.stopBroker();
        } else {
            site.killBroker();
        }
        site.startBroker();
    }

    private void burst(Wait wait) throws IOException, InterruptedException {
        List<HeapWatch> watches = new ArrayList<>();
        for (Instance instance : instances) {
            watches.add(new HeapWatch(instance));
        }
        sender.burst(burst);
        while (sender.isBursting()) {
            sender.check();
            Thread.sleep(100);
        }
        wait.untilWell();
        for (HeapWatch watch : watches) {
            heaps.add(watch.tell());
        }
    }

    /** How long each stop by a signal took. */
    List<Duration> stops() {
        return stops;
    }

    /** What the bursts did to the memory of each instance. */
    List<String> heaps() {
        return heaps;
    }
}
