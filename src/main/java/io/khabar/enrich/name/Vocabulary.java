package io.khabar.enrich.name;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.analysis.WordForm;
import io.khabar.analysis.WordMemo;
import io.khabar.analysis.Words;
import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Lexicon;
import io.khabar.enrich.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each word can be in or beside a name: a set of kinds, as bits, by normalised form. */
final class Vocabulary {
    /** A given name. */
    static final int GIVEN = 1;
    /** A given name that is an ordinary word more often. */
    static final int MAYBE_GIVEN = 1 << 1;
    /** Binds the next word of a person's name. */
    static final int BOUND = 1 << 2;
    /** An ordinary word. */
    static final int COMMON = 1 << 3;
    /** A person's name may follow. */
    static final int TITLE = 1 << 4;
    /** Begins an organisation's name. */
    static final int ORGANISATION = 1 << 5;
    /** Stands before an organisation's own name. */
    static final int BEFORE_ORGANISATION = 1 << 6;
    /** Stands before a place's own name. */
    static final int BEFORE_PLACE = 1 << 7;
    /** Begins a place's name. */
    static final int PLACE = 1 << 8;
    /** Stands between the head of an organisation's name and a definite noun. */
    static final int LINK = 1 << 9;
    /** An adjective of a nation or region. */
    static final int DEMONYM = 1 << 10;
    /** Ends the name of a person whom the gazetteer knows. */
    static final int FAMILY = 1 << 11;

    /** Begins an organisation's name only where more tells that it is one. */
    static final int WEAK_ORGANISATION = 1 << 12;
    /** Begins an organisation's name that may tell its purpose after ل. */
    static final int PURPOSE = 1 << 13;
    /** Never within an organisation's or a place's name, though it may look like an adjective in one. */
    static final int NOT_WITHIN = 1 << 14;

    /** Begins an event's name. */
    static final int EVENT = 1 << 15;
    /** The same of an event where people come together or play. */
    static final int GATHERING = 1 << 16;
    /** Stands before an event's own name. */
    static final int BEFORE_EVENT = 1 << 17;

    private static final String FOLDER = "names/";

    private final Map<String, Integer> kinds = new HashMap<>(1 << 14);
    private final NameShape shape;
    private final WordMemo<WordKinds> memo = WordMemo.of(this::find, null);

    private Vocabulary(NameShape shape) {
        this.shape = shape;
    }

    /** The shipped lists, with what the names of the gazetteer's people teach. */
    static Vocabulary load(Lexicon lexicon, List<GazetteerEntry> entries) {
        List<String> names = new ArrayList<>();
        Vocabulary words = new Vocabulary(new NameShape());
        for (GazetteerEntry entry : entries) {
            if (entry.type() == EntityType.PERSON) {
                words.learn(entry, names);
            }
        }
        Set<String> given = words.add(lexicon, "given-names", GIVEN);
        words.add(lexicon, "maybe-given-names", MAYBE_GIVEN);
        words.add(lexicon, "bound-words", BOUND);
        words.add(lexicon, "titles-of-people", TITLE);
        words.addMarked(lexicon, "organisation-heads", Map.of("?", WEAK_ORGANISATION), ORGANISATION);
        words.add(lexicon, "purpose-heads", PURPOSE);
        words.add(lexicon, "not-within", NOT_WITHIN);
        words.add(lexicon, "name-heads", BEFORE_ORGANISATION);
        words.add(lexicon, "linking-words", LINK);
        words.addMarked(lexicon, "event-heads", Map.of("+", EVENT | GATHERING, "?", BEFORE_EVENT), EVENT);
        words.addMarked(lexicon, "place-heads", Map.of("+", PLACE), BEFORE_PLACE);
        for (String word : WordList.parse(lexicon.read(FOLDER + "demonyms.txt"))) {
            words.add(word, DEMONYM);
            words.add(word + "ه", DEMONYM);
            words.add("ال" + word, DEMONYM);
            words.add("ال" + word + "ه", DEMONYM);
        }
        List<String> common = words.addCommon(lexicon);
        names.addAll(given);
        common.removeIf(word -> given.contains(word));
        words.shape.learn(names, common);
        return words;
    }

    /** The kinds of a normalised word, 0 when it is in no list. */
    int kinds(String form) {
        return kinds.getOrDefault(form, 0);
    }

    /** All that is known of a word, remembered with it. */
    WordKinds of(WordForm form) {
        return memo.of(form);
    }

    private WordKinds find(String form) {
        int cutKinds = 0;
        Cut found = null;
        for (Cut cut : ArabicParticles.cuts(form)) {
            if (cutKinds == 0) {
                cutKinds = kinds(cut.form());
                found = cut;
            }
        }
        double cutShape = found == null ? Double.NEGATIVE_INFINITY : shape.of(found.form());
        return new WordKinds(
                kinds(form),
                cutKinds,
                found,
                shape.of(form),
                cutShape,
                form.startsWith("ال") && form.length() > 3,
                FieldText.isArabic(form.charAt(0)),
                AcronymFinder.mayBeLetters(form));
    }

    private void learn(GazetteerEntry entry, List<String> names) {
        for (String name :
                List.of(entry.names().getOrDefault("ar", ""), entry.names().getOrDefault("en", ""))) {
            List<String> forms = Words.of(name).forms();
            if (forms.size() > 1) {
                String last = forms.get(forms.size() - 1);
                if (last.length() > 2) {
                    add(last, FAMILY);
                }
                forms.stream().filter(form -> form.length() > 2).forEach(names::add);
            }
        }
    }

    private Set<String> add(Lexicon lexicon, String list, int kind) {
        Set<String> words = WordList.parse(lexicon.read(FOLDER + list + ".txt"));
        words.forEach(word -> add(word, kind));
        return words;
    }

    /** A line that begins with a mark is of that kind. */
    private void addMarked(Lexicon lexicon, String list, Map<String, Integer> marked, int kind) {
        String content = lexicon.read(FOLDER + list + ".txt");
        content.lines().filter(line -> !line.startsWith("#") && !line.isEmpty()).forEach(line -> {
            int of = marked.getOrDefault(line.substring(0, 1), kind);
            WordList.parse(line).forEach(word -> add(word, of));
        });
    }

    /** A line that begins with = has past tenses. */
    private List<String> addCommon(Lexicon lexicon) {
        List<String> all = new ArrayList<>();
        String content = lexicon.read(FOLDER + "common-words.txt");
        content.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            for (String word : WordList.parse(line)) {
                all.add(word);
                if (line.startsWith("=")) {
                    all.add(word + "ت");
                    all.add(word + "وا");
                } else if (!word.startsWith("ال")) {
                    all.add("ال" + word);
                }
            }
        });
        all.forEach(word -> add(word, COMMON));
        return all;
    }

    private void add(String word, int kind) {
        kinds.merge(word, kind, (one, other) -> one | other);
    }
}
