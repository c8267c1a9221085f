package io.khabar.enrich.tag;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.article.Article;
import io.khabar.enrich.tag.PhraseWord.Role;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Particle;
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
        int before = 0;
        for (int word = 0; word < read.length; word++) {
            Form form = forms.at(place, word);
            int start = field.start(word);
            int end = field.end(word);
            while (next < names.size() && names.get(next).end() <= start) {
                next++;
            }
            boolean named = next < names.size() && names.get(next).start() < end;
            if (form.isIn(TagWords.STANDING)) {
                boilerplateEnd = Math.max(boilerplateEnd, word + forms.words().boilerplate(field, word));
            }
            boolean spaced = word > 0 && start == before + 1 && field.text().charAt(before) == ' ';
            boolean first = !spaced && (word == 0 || endsSentence(field.text(), before, start));
            PhraseWord here;
            if (word < boilerplateEnd) {
                here = PhraseWord.border(form, start, end);
            } else if (named) {
                here = named(field.text(), start, end, form, names.get(next));
            } else {
                here = unnamed(field, start, end, form, first ? null : read[word - 1]);
            }
            read[word] = spaced || !first && field.joinedToNext(word - 1) ? here : here.opening();
            before = end;
        }
        return read;
    }

    private PhraseWord named(String field, int start, int end, Form form, NamedSpan name) {
        String text = form.text();
        if (name.start() <= start) {
            boolean swallowed = text.startsWith("لل") && text.length() > LEAST_LATIN + 1;
            return swallowed
                    ? word(forms.of("ال".concat(text.substring(2))), start, end, true, name)
                    : word(form, start, end, false, name);
        }
        for (Cut cut : ArabicParticles.cuts(text)) {
            if (Particle.nameStart(field, start, end, text, cut.letters()) == name.start()) {
                return word(forms.of(cut.form()), name.start(), end, true, name);
            }
        }
        return word(form, name.start(), end, true, name);
    }

    private static PhraseWord word(Form form, int start, int end, boolean opens, NamedSpan name) {
        return new PhraseWord(form, start, end, Role.CONTENT, opens, name);
    }

    private PhraseWord unnamed(FieldText field, int start, int end, Form form, PhraseWord before) {
        // One sign may be several words, such as ﷺ; the first of them then have no letter of their own.
        if (start == end || Character.isDigit(form.facts().first())) {
            return PhraseWord.border(form, start, end);
        }
        if (mayBeArabic && form.isArabic()) {
            return arabic.read(field, start, end, form, before);
        }
        return new PhraseWord(form, start, end, role(field.text(), start, end, form), false, null);
    }

    private Role role(String field, int start, int end, Form form) {
        if (form.isIn(links)) {
            return Role.LINK;
        }
        String text = form.text();
        boolean english = isEnglish && !form.isIn(TagWords.ENGLISH_NOUN) && !Character.isUpperCase(field.charAt(start));
        if (form.isIn(borders) || isShort(text, field.charAt(end - 1)) || english && text.endsWith("ly")) {
            return Role.BORDER;
        }
        return form.isIn(TagWords.WEAK) || english && text.endsWith("ed") ? Role.WEAK : Role.CONTENT;
    }

    /** One letter, or two that are no acronym. */
    private static boolean isShort(String form, char last) {
        boolean latin = form.charAt(0) < '\u0250';
        return form.length() < 2 || latin && form.length() < LEAST_LATIN && !Character.isUpperCase(last);
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (".!?؟:\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
