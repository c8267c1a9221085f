package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes edited copies of articles as newsrooms make them, with a known strength; the same copies for the same seed.
 *
 * <p>A copy has an id, an address and a source of its own. Sentences and words that come in are those of other articles
 * of the corpus, so that their frequencies are those of news.
 */
final class EditedCopies {
    private static final int MIX = 3;

    /** By language, since an article borrows from its own. */
    private final Map<Phrasing, List<Article>> lenders;

    private final Map<Phrasing, List<String>> words = new EnumMap<>(Phrasing.class);
    private final Random random;

    EditedCopies(List<Article> corpus, long seed) {
        this.lenders = corpus.stream().collect(Collectors.groupingBy(article -> Phrasing.of(article.getBody())));
        lenders.forEach((phrasing, articles) -> words.put(
                phrasing,
                articles.stream()
                        .flatMap(article -> Stream.of(article.getBody().split("\\s+")))
                        .toList()));
        this.random = new Random(seed);
    }

    /** @param strength from 0, nothing, to 1, as far as the edit goes */
    Article copy(Article original, Edit edit, double strength) {
        Draft draft = new Draft(original.getHeadline(), original.getBody());
        apply(draft, original, edit, strength);
        String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        return Article.newBuilder(original)
                .setId(id)
                .setUrl("https://copy.example/" + id)
                .setSource("Copy Desk")
                .setHeadline(draft.headline)
                .setBody(draft.body())
                .build();
    }

    private void apply(Draft draft, Article original, Edit edit, double strength) {
        switch (edit) {
            case CUT -> cut(draft, strength);
            case TRUNCATED -> draft.truncate(1 - strength);
            case DROPPED -> drop(draft, strength);
            case INSERTED -> insert(draft, other(original), strength);
            case REORDERED -> reorder(draft, strength);
            case AGENCY_LINES -> agencyLines(draft, strength);
            case ATTRIBUTIONS ->
                draft.eachSentence(sentence -> Phrasing.of(sentence).reworded(sentence, strength, random));
            case REWORDED -> draft.eachWord(word -> chance(strength) ? strangeWord(original) : word);
            case HEADLINE -> headline(draft, original, strength);
            case SPELLING -> {
                draft.eachWord(word -> chance(strength) ? Spelling.other(word, random) : word);
                draft.headline = draft.headlineWords(word -> chance(strength) ? Spelling.other(word, random) : word);
            }
            case MIXED -> mix(draft, original, strength);
        }
    }

    private void mix(Draft draft, Article original, double strength) {
        List<Edit> edits = new ArrayList<>(List.of(Edit.values()));
        edits.remove(Edit.MIXED);
        Collections.shuffle(edits, random);
        for (Edit edit : edits.subList(0, MIX)) {
            apply(draft, original, edit, strength * random.nextDouble());
        }
    }

    private static void cut(Draft draft, double strength) {
        int kept = Math.max(1, share(1 - strength, draft.sentences.size()));
        draft.sentences.subList(kept, draft.sentences.size()).clear();
    }

    private void drop(Draft draft, double strength) {
        int gone = Math.min(draft.sentences.size() - 1, share(strength, draft.sentences.size()));
        for (int i = 0; i < gone; i++) {
            draft.sentences.remove(random.nextInt(draft.sentences.size()));
        }
    }

    private void insert(Draft draft, Article lender, double strength) {
        double foreign = Math.min(strength, 0.9);
        int more = share(foreign / (1 - foreign), draft.sentences.size());
        List<String> lent = new ArrayList<>();
        while (lent.size() < more) {
            lent.addAll(new Draft("", lender.getBody()).sentences);
            lender = other(lender);
        }
        for (String sentence : lent.subList(0, more)) {
            draft.sentences.add(random.nextInt(draft.sentences.size() + 1), sentence);
        }
    }

    private void reorder(Draft draft, double strength) {
        int moved = share(strength, draft.sentences.size());
        for (int i = 0; i < moved; i++) {
            String sentence = draft.sentences.remove(random.nextInt(draft.sentences.size()));
            draft.sentences.add(random.nextInt(draft.sentences.size() + 1), sentence);
        }
    }

    private void agencyLines(Draft draft, double strength) {
        Phrasing phrasing = Phrasing.of(draft.body());
        int lines = Math.max(strength > 0 ? 1 : 0, share(strength, 4));
        List<Runnable> all = new ArrayList<>(List.of(
                () -> draft.sentences.set(0, phrasing.dateline(draft.sentences.get(0), random)),
                () -> draft.sentences.add(phrasing.agencyLine(random)),
                () -> draft.sentences.add(phrasing.editorsLine(random)),
                () -> draft.sentences.add(draft.sentences.size() / 2, phrasing.seeAlso(random))));
        Collections.shuffle(all, random);
        all.subList(0, lines).forEach(Runnable::run);
    }

    private void headline(Draft draft, Article original, double strength) {
        List<String> words = draft.words();
        draft.headline = draft.headlineWords(word -> chance(strength)
                ? (chance(0.5) ? strangeWord(original) : words.get(random.nextInt(words.size())))
                : word);
    }

    private String strangeWord(Article original) {
        return Phrasing.any(words.get(Phrasing.of(original.getBody())), random);
    }

    private Article other(Article original) {
        Article other = Phrasing.any(lenders.get(Phrasing.of(original.getBody())), random);
        return other == original ? other(original) : other;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private static int share(double share, int of) {
        return (int) Math.round(share * of);
    }
}
