package io.khabar.enrich.tag;

import io.khabar.article.Article;
import io.khabar.enrich.tag.PhraseWord.Role;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.FieldText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The phrases of an article that may say what it is about, found in the article alone.
 *
 * <p>As in RAKE (Rose et al. 2010) a phrase is a run of words between function words and punctuation, and all its parts
 * are tried too, up to {@value #MOST_WORDS} words; as in YAKE (Campos et al. 2020) the place counts beside the
 * frequency. The names of entities are phrases as they stand, all names of one entity are one phrase, and no phrase has
 * a part of a name.
 */
final class Keyphrases {
    private static final int MOST_WORDS = 4;
    /** So many words say enough, whatever each says: وقف إطلاق النار. */
    private static final int TELLING_WORDS = 3;

    private final Forms forms;
    private final PhraseTable table;
    /** For each entity the run of the name with the most words. */
    private final int[] fullest;

    private final List<Phrase> counted = new ArrayList<>();

    private Keyphrases(Article article, Forms forms, int words) {
        this.forms = forms;
        this.table = new PhraseTable(2 * words);
        this.fullest = new int[article.getEntities().size()];
    }

    /** In the order of the text. */
    static List<Phrase> find(Article article, ArticleText text, Forms forms) {
        PhraseReader reader = new PhraseReader(article, forms);
        List<FieldText> fields = text.fields();
        List<PhraseWord[]> read = new ArrayList<>(fields.size());
        int words = 0;
        for (int field = 0; field < fields.size(); field++) {
            read.add(reader.read(fields.get(field), field));
            words += read.get(field).length;
        }
        Keyphrases phrases = new Keyphrases(article, forms, words);
        read.forEach(phrases::addNames);
        BitSet inBody = new BitSet();
        for (int field = 0; field < fields.size(); field++) {
            phrases.count(fields.get(field), read.get(field));
            if (!fields.get(field).isHeadline()) {
                phrases.addStems(read.get(field), inBody);
            }
        }
        // A headline is cut short, so that words meet in it by chance.
        phrases.counted.removeIf(phrase -> !phrase.name() && !phrase.isInBody() && !isIn(inBody, phrase));
        return phrases.counted;
    }

    private static boolean isIn(BitSet stems, Phrase phrase) {
        for (int word = 0; word < phrase.words(); word++) {
            if (!stems.get(phrase.stem(word))) {
                return false;
            }
        }
        return true;
    }

    private void addStems(PhraseWord[] read, BitSet stems) {
        for (PhraseWord word : read) {
            if (word.role() != Role.BORDER) {
                stems.set(forms.stem(word.form()));
            }
        }
    }

    private void addNames(PhraseWord[] read) {
        for (int from = 0; from < read.length; from++) {
            NamedSpan name = read[from].name();
            if (name != null && (from == 0 || read[from - 1].name() != name)) {
                int run = PhraseTable.EMPTY;
                for (int word = from; word < read.length && read[word].name() == name; word++) {
                    run = table.longer(run, forms.stem(read[word].form()));
                }
                if (table.length(run) > table.length(fullest[name.entity()])) {
                    fullest[name.entity()] = run;
                }
            }
        }
    }

    private void count(FieldText field, PhraseWord[] read) {
        boolean[] constructs = constructs(read);
        for (int from = 0; from < read.length; from++) {
            if (read[from].begins()) {
                count(field, read, constructs, from);
            }
        }
    }

    /** Counts the phrases that begin with a word. */
    private void count(FieldText field, PhraseWord[] read, boolean[] constructs, int from) {
        NamedSpan name = read[from].name();
        int run = PhraseTable.EMPTY;
        boolean telling = false;
        for (int word = from; word < read.length; word++) {
            PhraseWord last = read[word];
            boolean within = name != null && last.name() == name;
            if (word > from && last.opens() || last.role() == Role.BORDER || word - from >= MOST_WORDS && !within) {
                return;
            }
            run = table.longer(run, forms.stem(last.form()));
            telling |= last.role() == Role.CONTENT;
            if ((telling || word > from) && last.ends() && !constructs[word]) {
                int shared = within ? fullest[name.entity()] : run;
                Phrase phrase = phrase(shared);
                phrase.add(field, from, telling || word - from >= TELLING_WORDS - 1);
                if (run == shared) {
                    phrase.spell(
                            field,
                            read[from].start(),
                            last.end(),
                            read[from].form().text());
                } else {
                    phrase.spellShort(field, read[from].start(), last.end());
                }
                if (within) {
                    phrase.isName();
                }
            }
        }
    }

    private Phrase phrase(int run) {
        Phrase phrase = table.phrase(run);
        if (phrase == null) {
            phrase = table.add(run);
            counted.add(phrase);
        }
        return phrase;
    }

    /**
     * For each word whether a definite Arabic word follows after it and perhaps other indefinite ones: only with it the
     * phrase is whole, as in وقف إطلاق النار.
     */
    private static boolean[] constructs(PhraseWord[] read) {
        boolean[] constructs = new boolean[read.length];
        for (int word = read.length - 2; word >= 0; word--) {
            PhraseWord next = read[word + 1];
            constructs[word] = !next.opens()
                    && next.name() == null
                    && !read[word].form().isDefinite()
                    && (constructs[word + 1] || next.form().isDefinite());
        }
        return constructs;
    }
}
