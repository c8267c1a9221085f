package io.khabar.enrich.tag;

import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.FieldText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The words of an article as {@linkplain Form forms}: most of its words stand in it several times, and the lists are asked
 * once for each.
 */
final class Forms {
    private final TagWords words;
    private final Numbers numbers;
    private final Numbers stems;
    private final Form[][] fields;
    private final int size;
    /** By number. */
    private Form[] forms;

    Forms(TagWords words, ArticleText text) {
        this.words = words;
        List<FieldText> all = text.fields();
        int size = 0;
        for (FieldText field : all) {
            size += field.size();
        }
        this.size = size;
        numbers = new Numbers(size);
        stems = new Numbers(size);
        forms = new Form[size + 8];
        fields = new Form[all.size()][];
        for (int field = 0; field < fields.length; field++) {
            fields[field] = forms(all.get(field));
        }
    }

    private Form[] forms(FieldText field) {
        FormFacts[] facts = facts(field);
        Form[] found = new Form[facts.length];
        for (int word = 0; word < found.length; word++) {
            found[word] = of(field.at(word).hash(), facts[word]);
            found[word].see();
        }
        return found;
    }

    /** All look-ups one after the other: each waits for memory, and so they wait together. */
    private FormFacts[] facts(FieldText field) {
        FormFacts[] facts = new FormFacts[field.size()];
        for (int word = 0; word < facts.length; word++) {
            facts[word] = words.facts(field.at(word));
        }
        return facts;
    }

    TagWords words() {
        return words;
    }

    /** Words of the article. */
    int size() {
        return size;
    }

    /** @param field its place among the fields of the article */
    Form at(int field, int word) {
        return fields[field][word];
    }

    /** The form of any word, also of one that is only a part of the article's. */
    Form of(String text) {
        return of(words.facts(text));
    }

    /** The form of which this is known. */
    Form of(FormFacts facts) {
        return of(facts.hash(), facts);
    }

    private Form of(long hash, FormFacts facts) {
        int number = numbers.of(hash);
        if (number == forms.length) {
            forms = Arrays.copyOf(forms, 2 * number);
        }
        if (forms[number] == null) {
            forms[number] = new Form(facts);
        }
        return forms[number];
    }

    /** Whether a word of the article has this hash as it stands. */
    boolean has(long hash) {
        int number = numbers.find(hash);
        return number >= 0 && forms[number].isSeen();
    }

    /** Each form that stands in the article. */
    void forEach(Consumer<Form> action) {
        for (int number = 0; number < numbers.size(); number++) {
            action.accept(forms[number]);
        }
    }

    /** Number of the form's stem: the same for the forms that share it, from 0. */
    int stem(Form form) {
        if (form.stem() < 0) {
            form.setStem(stems.of(form.facts().stem()));
        }
        return form.stem();
    }
}
