package io.khabar.enrich;

import io.khabar.analysis.WordForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The words of an article as {@linkplain Form forms}: most of its words stand in it several times, and the lists are asked
 * once for each.
 */
final class Forms {
    private final TagWords words;
    private final Map<String, Form> byText;
    private final Form[][] fields;
    private final Map<String, Integer> stems;
    private final int size;

    Forms(TagWords words, ArticleText text) {
        this.words = words;
        List<FieldText> all = text.fields();
        int size = 0;
        for (FieldText field : all) {
            size += field.size();
        }
        this.size = size;
        byText = new HashMap<>(2 * size);
        stems = new HashMap<>(2 * size);
        fields = new Form[all.size()][];
        for (int field = 0; field < fields.length; field++) {
            fields[field] = forms(all.get(field));
        }
    }

    private Form[] forms(FieldText field) {
        Form[] forms = new Form[field.size()];
        for (int word = 0; word < forms.length; word++) {
            forms[word] = of(field.at(word));
            forms[word].see();
        }
        return forms;
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
        Form form = byText.get(text);
        if (form == null) {
            form = new Form(words.facts(text));
            byText.put(text, form);
        }
        return form;
    }

    private Form of(WordForm word) {
        Form form = byText.get(word.text());
        if (form == null) {
            form = new Form(words.facts(word));
            byText.put(word.text(), form);
        }
        return form;
    }

    /** Whether a word of the article is this as it stands. */
    boolean has(String text) {
        Form form = byText.get(text);
        return form != null && form.isSeen();
    }

    /** Each form that stands in the article. */
    void forEach(Consumer<Form> action) {
        byText.values().forEach(action);
    }

    /** Number of the form's stem: the same for the forms that share it, from 0. */
    int stem(Form form) {
        if (form.stem() < 0) {
            int next = stems.size();
            Integer known = stems.putIfAbsent(form.facts().stem(), next);
            form.setStem(known == null ? next : known);
        }
        return form.stem();
    }
}
