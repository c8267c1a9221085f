package io.khabar.run.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.article.EntityType;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How well names are found, typed, linked and ordered. */
public final class EntityScore {
    private final Map<EntityType, Counts> types = new EnumMap<>(EntityType.class);
    private final List<String> misses = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();
    private Counts names = Counts.NONE;
    private Counts heads = Counts.NONE;
    private Counts firstFive = Counts.NONE;
    private long linkable;
    private long linked;

    void names(Counts more) {
        names = names.plus(more);
    }

    /** Counts names that have this type on both sides. */
    void typed(EntityType type, Counts more) {
        types.merge(type, more, Counts::plus);
    }

    void heads(Counts more) {
        heads = heads.plus(more);
    }

    void firstFive(Counts more) {
        firstFive = firstFive.plus(more);
    }

    void link(boolean right) {
        linkable++;
        linked += right ? 1 : 0;
    }

    void miss(String miss) {
        misses.add(miss);
    }

    void unusable(List<String> lines) {
        unusable.addAll(lines);
    }

    /** Names found, whatever their type. */
    public Counts names() {
        return names;
    }

    /** Names found with the right type. */
    public Map<EntityType, Counts> types() {
        return Collections.unmodifiableMap(types);
    }

    /** Names found with the right type, all together. */
    public Counts micro() {
        return Counts.sum(types.values());
    }

    /** Means of the types that the labels have. */
    public Macro macro() {
        return Macro.of(types.values());
    }

    /** Names found whose entity the gazetteer has. */
    public long linkable() {
        return linkable;
    }

    /** Share of the linkable names that carry the entity's id. */
    public double linked() {
        return (double) linked / linkable;
    }

    /** Head entities among as many first entities as the article has heads. */
    public Counts heads() {
        return heads;
    }

    /** Head entities among the first five. */
    public Counts firstFive() {
        return firstFive;
    }

    /** One for each name missed, added or linked wrongly, in the order of the articles. */
    public List<String> misses() {
        return Collections.unmodifiableList(misses);
    }

    /** What was wrong with the lines that are in no figure. */
    public List<String> unusable() {
        return Collections.unmodifiableList(unusable);
    }

    /** One line of JSON with all figures. */
    public String json() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("names", fields(names));
        fields.set("micro", fields(micro()));
        fields.put("macroPrecision", Figures.orZero(macro().precision()));
        fields.put("macroRecall", Figures.orZero(macro().recall()));
        fields.put("macroF1", Figures.orZero(macro().f1()));
        ObjectNode byType = fields.putObject("types");
        types.forEach((type, counts) -> byType.set(type.name(), fields(counts)));
        if (linkable > 0) {
            fields.put("linked", linked());
            fields.set("heads", fields(heads));
            fields.set("firstFive", fields(firstFive));
        }
        misses.forEach(fields.putArray("misses")::add);
        unusable.forEach(fields.putArray("unusable")::add);
        return fields.toString();
    }

    private static ObjectNode fields(Counts counts) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("wanted", counts.wanted()).put("found", counts.found()).put("right", counts.right());
        return fields.put("precision", Figures.orZero(counts.precision()))
                .put("recall", Figures.orZero(counts.recall()))
                .put("f1", Figures.orZero(counts.f1()));
    }
}
