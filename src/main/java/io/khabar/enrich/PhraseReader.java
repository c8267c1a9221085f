package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.article.Article;
import io.khabar.enrich.PhraseWord.Role;
import java.util.List;
import java.util.Locale;

/** Reads an article as words that phrases are made of; the words of a name are not judged one by one. */
final class PhraseReader {
    /** Words of a field that are read; what a longer article is about was said by then. */
    private static final int MOST_WORDS = 3000;

    private static final int LEAST_LATIN = 3;

    private final Article article;
    private final Forms forms;
    private final boolean isEnglish;
    private final boolean mayBeArabic;
    private final int borders;
    private final int links;
    private final ArabicPhrases arabic;

    PhraseReader(Article article, Forms forms) {
        this.article = article;
        this.forms = forms;
        String language = article.getLanguage().toLowerCase(Locale.ROOT).split("-", 2)[0];
        isEnglish = language.equals("en");
        mayBeArabic = language.equals("ar") || language.equals("und");
        borders = forms.words().borders(language);
        links = TagWords.links(language);
        arabic = new ArabicPhrases(forms);
    }

    /**
     * The words of the field, one for each.
     *
     * @param place of the field among those of the article
     */
    PhraseWord[] read(FieldText field, int place) {
        List<NamedSpan> names = NamedSpan.of(article, field);
        PhraseWord[] read = new PhraseWord[Math.min(field.size(), MOST_WORDS)];
        int next = 0;
        int boilerplateEnd = 0;
        for (int word = 0; word < read.length; word++) {
            Form form = forms.at(place, word);
            while (next < names.size() && names.get(next).end() <= field.start(word)) {
                next++;
            }
            boolean named = next < names.size() && names.get(next).start() < field.end(word);
            if (form.isIn(TagWords.STANDING)) {
                boilerplateEnd = Math.max(boilerplateEnd, word + forms.words().boilerplate(field, word));
            }
            boolean first = word == 0 || endsSentence(field, word - 1);
            PhraseWord here;
            if (word < boilerplateEnd) {
                here = PhraseWord.border(form, field.start(word), field.end(word));
            } else if (named) {
                here = named(field, word, form, names.get(next));
            } else {
                here = unnamed(field, word, form, first ? null : read[word - 1]);
            }
            read[word] = first || !field.joinedToNext(word - 1) ? here.opening() : here;
        }
        return read;
    }

    private PhraseWord named(FieldText field, int word, Form form, NamedSpan name) {
        String text = form.text();
        int start = field.start(word);
        int end = field.end(word);
        if (name.start() <= start) {
            boolean swallowed = text.startsWith("لل") && text.length() > LEAST_LATIN + 1;
            return swallowed
                    ? word(forms.of("ال".concat(text.substring(2))), start, end, true, name)
                    : word(form, start, end, false, name);
        }
        for (Cut cut : ArabicParticles.cuts(text)) {
            if (Particle.nameStart(field.text(), start, end, text, cut) == name.start()) {
                return word(forms.of(cut.form()), name.start(), end, true, name);
            }
        }
        return word(form, name.start(), end, true, name);
    }

    private static PhraseWord word(Form form, int start, int end, boolean opens, NamedSpan name) {
        return new PhraseWord(form, start, end, Role.CONTENT, opens, name);
    }

    private PhraseWord unnamed(FieldText field, int word, Form form, PhraseWord before) {
        int start = field.start(word);
        if (Character.isDigit(form.text().charAt(0))) {
            return PhraseWord.border(form, start, field.end(word));
        }
        if (mayBeArabic && form.isArabic()) {
            return arabic.read(field, word, form, before);
        }
        return new PhraseWord(form, start, field.end(word), role(field, word, form), false, null);
    }

    private Role role(FieldText field, int word, Form form) {
        if (form.isIn(links)) {
            return Role.LINK;
        }
        String text = form.text();
        boolean english = isEnglish && !form.isIn(TagWords.ENGLISH_NOUN) && !startsWithCapital(field, word);
        if (form.isIn(borders) || isShort(field, word, text) || english && text.endsWith("ly")) {
            return Role.BORDER;
        }
        return form.isIn(TagWords.WEAK) || english && text.endsWith("ed") ? Role.WEAK : Role.CONTENT;
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
