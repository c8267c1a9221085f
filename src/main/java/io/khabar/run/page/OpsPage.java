package io.khabar.run.page;

import io.javalin.config.RoutesConfig;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Backlog;
import io.khabar.run.Cluster;
import io.khabar.run.Service;
import io.khabar.run.Service.Part;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.page.Overview.Instance;
import io.khabar.run.page.PageRoutes.ShownSetting;
import io.khabar.watch.CountedMetrics;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of a running service: reads along, takes samples, tells the pages that are open. */
public final class OpsPage implements Consumer<RoutesConfig>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpsPage.class);

    private final Settings settings;
    private final long since = System.currentTimeMillis();
    private final Service service;
    private final Backlog backlog;
    private final List<String> groups;
    private final List<String> waitedOn;
    private final StreamReader reader;
    private final Overviews overviews;
    private final EventStream events;
    private final List<Consumer<RoutesConfig>> routes;
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(2, task -> new Thread(task, "khabar-page"));

    public OpsPage(Cluster cluster, Service service, CountedMetrics counts) {
        this.settings = cluster.settings();
        this.service = service;
        this.backlog = new Backlog(cluster.admin());
        this.groups = Arrays.stream(Part.values())
                .map(part -> Service.applicationId(settings, part))
                .toList();
        this.waitedOn = List.of(settings.topics().raw(), settings.topics().articles());
        StreamView view = new StreamView(RuleCatalogue.shipped(), System::currentTimeMillis);
        this.reader = new StreamReader(cluster, view);
        this.overviews =
                new Overviews(this::instance, counts, view, reader::skipped, reader::barred, System::currentTimeMillis);
        this.events = new EventStream(() -> PageRoutes.json(overviews.now()));
        List<TopologyDrawing> topologies = service.descriptions().entrySet().stream()
                .map(part -> TopologyDrawing.of(part.getKey().name(), part.getValue()))
                .toList();
        this.routes = List.of(
                new PageFiles(),
                new PageRoutes(overviews, view, events, topologies, shown(settings)),
                new AdminRoutes(settings.get(Setting.ADMIN_TOKEN), new ServiceControls(cluster, service)));
    }

    @Override
    public void accept(RoutesConfig config) {
        routes.forEach(each -> each.accept(config));
    }

    /** Begins to read and to take samples. */
    public void start() {
        reader.start();
        clock.scheduleAtFixedRate(guarded(this::sample), 0, History.STEP_SECONDS, TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(guarded(events::tell), 1, 1, TimeUnit.SECONDS);
    }

    private void sample() {
        try {
            overviews.sample(waiting());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Records that wait for the service, all instances together; null when the cluster does not tell. */
    private Long waiting() throws InterruptedException {
        try {
            return backlog.of(groups, waitedOn);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private Instance instance() {
        return new Instance(
                settings.get(Setting.APPLICATION_ID),
                service.states(),
                service.isPaused(),
                since,
                !settings.get(Setting.ADMIN_TOKEN).isEmpty());
    }

    static List<ShownSetting> shown(Settings settings) {
        return Arrays.stream(Setting.values())
                .map(setting -> new ShownSetting(
                        setting.variable(),
                        settings.shown(setting),
                        !settings.get(setting).equals(setting.initial()),
                        setting.doc()))
                .toList();
    }

    /** A task that throws would not be run again. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("event=page_failed", e);
            }
        };
    }

    /** Sends open pages away; the server can be stopped then. */
    @Override
    public void close() {
        events.close();
        clock.shutdownNow();
        reader.close();
    }
}
