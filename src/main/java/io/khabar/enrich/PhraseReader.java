package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.article.Article;
import io.khabar.enrich.PhraseWord.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads an article as words that phrases are made of; the words of a name are not judged one by one. */
final class PhraseReader {
    /** Words of a field that are read; what a longer article is about was said by then. */
    private static final int MOST_WORDS = 3000;

    private static final int LEAST_LATIN = 3;

    private final TagWords words;
    private final Article article;
    private final String language;
    private final ArabicPhrases arabic;

    PhraseReader(TagWords words, Article article, ArticleText text) {
        this.words = words;
        this.article = article;
        this.language = article.getLanguage().toLowerCase(Locale.ROOT).split("-", 2)[0];
        Set<String> seen = new HashSet<>();
        for (FieldText field : text.fields()) {
            for (int word = 0; word < size(field); word++) {
                seen.add(field.form(word));
            }
        }
        this.arabic = new ArabicPhrases(words, seen);
    }

    private static int size(FieldText field) {
        return Math.min(field.size(), MOST_WORDS);
    }

    /** The words of the field, one for each. */
    List<PhraseWord> read(FieldText field) {
        List<NamedSpan> names = NamedSpan.of(article, field);
        List<PhraseWord> read = new ArrayList<>(size(field));
        int next = 0;
        int boilerplateEnd = 0;
        for (int word = 0; word < size(field); word++) {
            while (next < names.size() && names.get(next).end() <= field.start(word)) {
                next++;
            }
            boolean named = next < names.size() && names.get(next).start() < field.end(word);
            boilerplateEnd = Math.max(boilerplateEnd, word + words.boilerplate(field, word));
            boolean first = word == 0 || endsSentence(field, word - 1);
            PhraseWord here;
            if (word < boilerplateEnd) {
                here = PhraseWord.border(field.form(word), field.start(word), field.end(word));
            } else if (named) {
                here = named(field, word, names.get(next));
            } else {
                here = unnamed(field, word, first ? null : read.get(word - 1));
            }
            read.add(first || !field.joinedToNext(word - 1) ? here.opening() : here);
        }
        return read;
    }

    private static PhraseWord named(FieldText field, int word, NamedSpan name) {
        String form = field.form(word);
        int start = field.start(word);
        if (name.start() <= start && form.startsWith("لل") && form.length() > LEAST_LATIN + 1) {
            return new PhraseWord("ال".concat(form.substring(2)), start, field.end(word), Role.CONTENT, true, name);
        }
        if (name.start() <= start) {
            return new PhraseWord(form, start, field.end(word), Role.CONTENT, false, name);
        }
        for (Cut cut : ArabicParticles.cuts(form)) {
            if (Particle.nameStart(field.text(), start, field.end(word), form, cut) == name.start()) {
                return new PhraseWord(cut.form(), name.start(), field.end(word), Role.CONTENT, true, name);
            }
        }
        return new PhraseWord(form, name.start(), field.end(word), Role.CONTENT, true, name);
    }

    private PhraseWord unnamed(FieldText field, int word, PhraseWord before) {
        String form = field.form(word);
        int start = field.start(word);
        if (Character.isDigit(form.charAt(0))) {
            return PhraseWord.border(form, start, field.end(word));
        }
        boolean isArabic = Stems.isArabic(form.charAt(0)) && (language.equals("ar") || language.equals("und"));
        return isArabic
                ? arabic.read(field, word, before)
                : new PhraseWord(form, start, field.end(word), role(field, word, form), false, null);
    }

    private Role role(FieldText field, int word, String form) {
        if (TagWords.isLink(form, language)) {
            return Role.LINK;
        }
        boolean english = language.equals("en") && !words.isEnglishNoun(form) && !startsWithCapital(field, word);
        if (words.isBorder(form, language) || isShort(field, word, form) || english && form.endsWith("ly")) {
            return Role.BORDER;
        }
        return words.isWeak(form) || english && form.endsWith("ed") ? Role.WEAK : Role.CONTENT;
    }

    /** One letter, or two that are no acronym. */
    private static boolean isShort(FieldText field, int word, String form) {
        boolean latin = form.charAt(0) < '\u0250';
        return form.length() < 2 || latin && form.length() < LEAST_LATIN && !endsWithCapital(field, word);
    }

    private static boolean startsWithCapital(FieldText field, int word) {
        return Character.isUpperCase(field.text().charAt(field.start(word)));
    }

    private static boolean endsWithCapital(FieldText field, int word) {
        return Character.isUpperCase(field.text().charAt(field.end(word) - 1));
    }

    private static boolean endsSentence(FieldText field, int word) {
        String text = field.text();
        for (int i = field.end(word); i < field.start(word + 1); i++) {
            if (".!?؟:\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
