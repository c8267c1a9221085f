package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.analysis.WordForm;
import io.khabar.analysis.WordMemo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a set of rules looks for: most words of an article are in no rule, and are left out before anything is made of them.
 */
final class Terms {
    private final Chain chain;
    private final Set<Field> fields;
    private final Function<WordForm, Stem> wanted;

    private Terms(Chain chain, Set<Field> fields, Function<WordForm, Stem> wanted) {
        this.chain = chain;
        this.fields = fields;
        this.wanted = wanted;
    }

    /** Whatever an article has: for who wants to know more of it than the rules. */
    static Terms any(Chain chain) {
        return new Terms(chain, EnumSet.allOf(Field.class), form -> Stem.chain(chain.stems(form.text())));
    }

    /**
     * The terms of the rules, in whatever field.
     *
     * @param before the memo of the rules that these take the place of
     */
    static Terms of(Chain chain, Iterable<CompiledRule> rules, WordMemo<Stem> before) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Set<String> forms = new HashSet<>();
        List<String> prefixes = new ArrayList<>();
        for (CompiledRule rule : rules) {
            rule.query().forEachPattern(pattern -> {
                fields.add(pattern.field());
                if (pattern instanceof Pattern.Prefix prefix) {
                    prefixes.add(prefix.beginning());
                } else {
                    forms.addAll(pattern.forms());
                }
            });
        }
        return new Terms(chain, fields, before.replacement(form -> wanted(chain.stems(form), forms, prefixes))::of);
    }

    /** A memo for the terms of rules that are put into force one after the other. */
    static WordMemo<Stem> memo() {
        return WordMemo.of(form -> null, null);
    }

    Chain chain() {
        return chain;
    }

    /** Whether any of them is looked for in this field, which must be one that is {@linkplain Field#indexed indexed}. */
    boolean lookAt(Field field) {
        return fields.contains(field);
    }

    /** Of the stems that a chain gives a word, the first one that is looked for, with the others after it; null when none is. */
    Stem of(WordForm form) {
        return wanted.apply(form);
    }

    /** The very strings of the rules, so that it costs little to look them up. */
    private static Stem wanted(List<String> stems, Set<String> forms, List<String> prefixes) {
        List<String> found = new ArrayList<>(2);
        for (String stem : stems) {
            if (forms.contains(stem) || prefixes.stream().anyMatch(stem::startsWith)) {
                found.add(stem.intern());
            }
        }
        return Stem.chain(found);
    }
}
