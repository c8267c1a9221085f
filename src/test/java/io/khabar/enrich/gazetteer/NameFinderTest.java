package io.khabar.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.analysis.Words;
import io.khabar.article.EntityType;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Particle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finder beside the plainest one: every sequence of words is looked up in a map of all names. */
class NameFinderTest {
    private static final List<String> WORDS = List.of(
            "دمشق", "حلب", "بيروت", "لبنان", "بلبنان", "ولبنان", "وبلبنان", "للدار", "الدار", "دار", "نهر", "النهر",
            "والنهر", "كتلة", "تلة", "وليد", "ليد", "فريد", "Nile", "nile", "River", "Tel", "tel", "aviv");
    private static final List<String> JOINTS = List.of(" ", " ", " ", " ", "-", ", ", ". ", "\n");
    private static final Set<String> NOT_NAMES = Set.of("وليد");

    private final Map<List<String>, List<Name>> all = new HashMap<>();

    private record Place(int from, int to, int start, int end, List<Name> names) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100, 1_000, 30_000})
    void finds_what_a_look_up_of_every_sequence_of_words_finds(int size) {
        Random random = new Random(size);
        NameFinder finder = new NameFinder(names(size, random), NOT_NAMES);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            FieldText field = new FieldText("body", Words.of(text(1 + random.nextInt(60), random)));
            List<Place> places = finder.find(field).stream()
                    .map(name -> new Place(name.from(), name.to(), name.start(), name.end(), name.names()))
                    .toList();
            assertThat(places).as(field.text()).isEqualTo(plain(field));
            found += places.size();
        }
        assertThat(found).matches(number -> size == 0 ? number == 0 : number > 0);
    }

    private NameTable names(int size, Random random) {
        NameTable.Builder names = new NameTable.Builder();
        for (int i = 0; i < size; i++) {
            String text = text(1 + random.nextInt(4), random);
            Words words = Words.of(text);
            GazetteerEntry entry = new GazetteerEntry(
                    "place/" + random.nextInt(size), EntityType.PLACE, Map.of(), null, null, false, List.of());
            boolean titled = words.size() > 1 && random.nextInt(5) == 0;
            long capitals = Character.isUpperCase(text.charAt(0)) ? 1 : 0;
            Name name = new Name(entry, text, true, capitals, titled, false);
            names.add(words.forms(), name);
            List<Name> same = all.computeIfAbsent(words.forms(), unseen -> new ArrayList<>());
            if (same.stream().noneMatch(name::sameAs)) {
                same.add(name);
            }
        }
        return names.build();
    }

    private static String text(int words, Random random) {
        StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int word = 1; word < words; word++) {
            text.append(JOINTS.get(random.nextInt(JOINTS.size())));
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private List<Place> plain(FieldText field) {
        List<Place> places = new ArrayList<>();
        for (int word = 0; word < field.size(); word++) {
            Place place = longest(field, word, field.form(word), field.start(word));
            if (place == null && !NOT_NAMES.contains(field.form(word))) {
                for (Cut cut : ArabicParticles.cuts(field.form(word))) {
                    int start = Particle.nameStart(
                            field.text(), field.start(word), field.end(word), field.form(word), cut.letters());
                    Place other = longest(field, word, cut.form(), start);
                    place = place == null || other != null && other.to() > place.to() ? other : place;
                }
            }
            if (place != null) {
                places.add(place);
                word = place.to() - 1;
            }
        }
        return places;
    }

    private Place longest(FieldText field, int first, String form, int start) {
        Place longest = null;
        List<String> forms = new ArrayList<>(List.of(form));
        for (int to = first + 1; ; to++) {
            int end = to;
            List<Name> names = all.getOrDefault(forms, List.of()).stream()
                    .filter(name -> name.fits(field, first, end))
                    .toList();
            if (!names.isEmpty()) {
                int from = names.get(0).titled() ? field.start(first + 1) : start;
                longest = new Place(first, to, from, field.end(to - 1), names);
            }
            if (!field.joinedToNext(to - 1)) {
                return longest;
            }
            forms.add(field.form(to));
        }
    }
}
