package io.khabar.run.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * A topology as Kafka Streams describes it, in values that can be drawn.
 *
 * @param name of the topology
 * @param groups its sub-topologies and its global stores
 */
record TopologyDrawing(String name, List<Group> groups) {
    /** A sub-topology, whose nodes a thread goes through together. */
    record Group(String name, List<Box> boxes) {}

    /**
     * A node.
     *
     * @param kind source, processor or sink
     * @param topics Kafka topics that it reads or writes; empty when each record tells
     * @param next names of the nodes behind it
     */
    record Box(String name, String kind, Set<String> topics, Set<String> stores, Set<String> next) {}

    static TopologyDrawing of(String name, TopologyDescription description) {
        List<Group> groups = new ArrayList<>();
        description.subtopologies().stream()
                .sorted(Comparator.comparingInt(Subtopology::id))
                .forEach(part -> groups.add(new Group(
                        "sub-topology " + part.id(),
                        part.nodes().stream()
                                .sorted(Comparator.comparing(Node::name))
                                .map(TopologyDrawing::box)
                                .toList())));
        description.globalStores().stream()
                .sorted(Comparator.comparingInt(GlobalStore::id))
                .forEach(store ->
                        groups.add(new Group("global store", List.of(box(store.source()), box(store.processor())))));
        return new TopologyDrawing(name, groups);
    }

    private static Box box(Node node) {
        Set<String> topics = new TreeSet<>();
        Set<String> stores = new TreeSet<>();
        String kind = "processor";
        if (node instanceof Source source) {
            kind = "source";
            topics.addAll(source.topicSet() == null ? Set.of() : source.topicSet());
        } else if (node instanceof Sink sink) {
            kind = "sink";
            if (sink.topic() != null) {
                topics.add(sink.topic());
            }
        } else if (node instanceof Processor processor) {
            stores.addAll(processor.stores());
        }
        Set<String> next = new TreeSet<>();
        node.successors().forEach(successor -> next.add(successor.name()));
        return new Box(node.name(), kind, topics, stores, next);
    }
}
