package io.khabar.run.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.article.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How well names are found, typed, linked and ordered. */
public final class EntityScore {
    private final Tally names = new Tally();
    private final Map<EntityType, Tally> types = new EnumMap<>(EntityType.class);
    private final Tally links = new Tally();
    private final Tally heads = new Tally();
    private final Tally firstFive = new Tally();
    private final List<String> misses = new ArrayList<>();

    /** Counts names that have this type on both sides. */
    void typed(EntityType type, long right, long found, long wanted) {
        types.computeIfAbsent(type, unseen -> new Tally()).add(right, found, wanted);
    }

    void miss(String miss) {
        misses.add(miss);
    }

    /** Names found, whatever their type. */
    public Tally names() {
        return names;
    }

    /** Names found with the right type. */
    public Map<EntityType, Tally> types() {
        return Collections.unmodifiableMap(types);
    }

    /** Names found with the right type, all together. */
    public Tally micro() {
        Tally sum = new Tally();
        types.values().forEach(sum::add);
        return sum;
    }

    /** Mean F1 of the types that the labels have. */
    public double macro() {
        Collection<Tally> wanted =
                types.values().stream().filter(tally -> tally.wanted() > 0).toList();
        return wanted.stream().mapToDouble(Tally::f1).average().orElse(0);
    }

    /** Of the names found whose entity the gazetteer has: those that carry its id. Only the recall says something. */
    public Tally links() {
        return links;
    }

    /** Head entities among as many first entities as the article has heads. */
    public Tally heads() {
        return heads;
    }

    /** Head entities among the first five. */
    public Tally firstFive() {
        return firstFive;
    }

    /** One for each name missed, added or linked wrongly, in the order of the articles. */
    public List<String> misses() {
        return Collections.unmodifiableList(misses);
    }

    /** One line of JSON with all figures. */
    public String json() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("names", names.fields());
        fields.set("micro", micro().fields());
        fields.put("macroF1", macro());
        ObjectNode byType = fields.putObject("types");
        types.forEach((type, tally) -> byType.set(type.name(), tally.fields()));
        if (links.wanted() > 0) {
            fields.put("linked", links.recall());
            fields.set("heads", heads.fields());
            fields.set("firstFive", firstFive.fields());
        }
        misses.forEach(fields.putArray("misses")::add);
        return fields.toString();
    }
}
