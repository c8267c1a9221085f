package io.khabar.dedup;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What the newsrooms of a language write around other people's texts: datelines, agency lines, words of reporting. */
enum Phrasing {
    ARABIC(
            List.of("القاهرة", "بيروت", "عمّان", "الرباط", "دبي", "لندن", "جنيف", "بغداد"),
            List.of("وكالات", "أ ف ب", "رويترز", "د ب أ", "الأناضول", "مراسلنا"),
            List.of(
                    List.of("قال", "صرّح", "ذكر", "أوضح", "أفاد"),
                    List.of("وقال", "وصرّح", "وذكر", "وأوضح", "وأفاد"),
                    List.of("أكد", "شدد على", "جزم"),
                    List.of("وأكد", "وشدد على", "وجزم"),
                    List.of("وأضاف", "وتابع", "واستطرد", "وزاد"),
                    List.of("أعلن", "كشف", "أعلن رسميا"),
                    List.of("وأعلن", "وكشف", "كما أعلن"),
                    List.of("بحسب", "وفقا لـ", "حسب"),
                    List.of("مشيرا إلى", "لافتا إلى", "منوها إلى"))) {
        @Override
        String dateline(String first, Random random) {
            return any(places, random) + " - " + any(agencies, random) + ": "
                    + UNDATED.matcher(first).replaceFirst("");
        }

        @Override
        String agencyLine(Random random) {
            return "المصدر: " + any(agencies, random) + '\n';
        }

        @Override
        String editorsLine(Random random) {
            return "تحرير: قسم الأخبار في " + any(places, random) + ". جميع الحقوق محفوظة للموقع.\n";
        }

        @Override
        String seeAlso(Random random) {
            return "اقرأ المزيد على صفحتنا: تغطية مباشرة من " + any(places, random) + '\n';
        }
    },
    ENGLISH(
            List.of("CAIRO", "BEIRUT", "LONDON", "GENEVA", "DUBAI", "WASHINGTON", "NAIROBI"),
            List.of("AFP", "Reuters", "AP", "Agencies", "dpa"),
            List.of(
                    List.of("said", "told reporters", "stated", "noted"),
                    List.of("says", "maintains", "insists"),
                    List.of("announced", "made public", "declared"),
                    List.of("added", "went on to say", "continued"),
                    List.of("according to", "in the words of", "as reported by"),
                    List.of("about", "around", "roughly"),
                    List.of("more than", "over", "upwards of"))) {
        @Override
        String dateline(String first, Random random) {
            return any(places, random) + " (" + any(agencies, random) + ") - "
                    + UNDATED.matcher(first).replaceFirst("");
        }

        @Override
        String agencyLine(Random random) {
            return "(" + any(agencies, random) + ")\n";
        }

        @Override
        String editorsLine(Random random) {
            return "Edited by our desk in " + any(places, random) + ". All rights reserved.\n";
        }

        @Override
        String seeAlso(Random random) {
            return "Read more: live coverage from " + any(places, random) + '\n';
        }
    };

    private static final Pattern UNDATED = Pattern.compile("^.{3,30}?(?:: | - | \\(\\p{L}+\\) - )");
    private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");

    final List<String> places;
    final List<String> agencies;
    private final List<List<String>> synonyms;

    Phrasing(List<String> places, List<String> agencies, List<List<String>> synonyms) {
        this.places = places;
        this.agencies = agencies;
        this.synonyms = synonyms;
    }

    static Phrasing of(String text) {
        return ARABIC_LETTER.matcher(text).find() ? ARABIC : ENGLISH;
    }

    abstract String dateline(String first, Random random);

    abstract String agencyLine(Random random);

    abstract String editorsLine(Random random);

    abstract String seeAlso(Random random);

    /** The sentence with each word of reporting replaced, with that chance, by another of its kind. */
    String reworded(String sentence, double chance, Random random) {
        String reworded = sentence;
        for (List<String> group : synonyms) {
            for (String phrase : group) {
                if (reworded.contains(phrase) && random.nextDouble() < chance) {
                    String other = any(group, random);
                    reworded = reworded.replaceFirst("(?<!\\p{L})" + phrase + "(?!\\p{L})", other);
                    break;
                }
            }
        }
        return reworded;
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
