package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.Service.Part;
import io.khabar.run.fault.NewsFeed;
import io.khabar.run.fault.NewsFeed.Event;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.apache.kafka.common.GroupType;
import org.junit.jupiter.api.Test;

/** How instances are members of their groups: what a setting says is what the broker sees. */
class MembershipIT {
    private static final List<Event> FEED = NewsFeed.events(300, 29);
    private static final int MOST_SECONDS = 10;

    @Test
    void in_a_streams_group_verdicts_are_those_of_a_classic_one() throws Exception {
        try (ServiceCase service = new ServiceCase(SharedCluster.get(), "protocol", 2);
                Cluster cluster = Cluster.of(service.cluster.settings().with(Setting.GROUP_PROTOCOL, "streams"));
                Verdicts verdicts = new Verdicts(service)) {
            service.sendEvents(FEED);
            try (Running running = new Running(cluster, EnumSet.allOf(Part.class))) {
                running.awaitThrough(service.events(), () -> {});
                assertThat(cluster.admin().listGroups().all().get())
                        .filteredOn(group -> group.groupId().startsWith("protocol-"))
                        .hasSize(2)
                        .allMatch(group -> group.type().orElseThrow() == GroupType.STREAMS);
            }
            verdicts.assertSound(FEED);
            assertThat(verdicts.clusters()).isEqualTo(Verdicts.clusters(FEED));
        }
    }

    @Test
    void asked_to_stop_it_ends_its_transactions_and_leaves_and_with_a_name_its_place_waits() throws Exception {
        try (ServiceCase service = new ServiceCase(SharedCluster.get(), "leave", 2);
                Cluster named = Cluster.of(service.cluster.settings().with(Setting.INSTANCE_ID, "one"))) {
            Running nameless = service.start();
            service.sendEvents(FEED);
            long before = System.nanoTime();
            nameless.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(MOST_SECONDS));
            assertThat(members(service)).isZero();

            new Running(named, EnumSet.allOf(Part.class)).close();
            assertThat(members(service)).isEqualTo(1);
        }
    }

    private static int members(ServiceCase service) throws Exception {
        String group = Service.applicationId(service.cluster.settings(), Part.CLEAN);
        return service.cluster
                .admin()
                .describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members()
                .size();
    }
}
