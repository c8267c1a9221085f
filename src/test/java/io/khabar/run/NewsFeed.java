package io.khabar.run;

import io.khabar.TestArticles;
import io.khabar.article.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A feed of invented articles with copies, redeliveries and revisions among them; the same for the same seed. */
final class NewsFeed {
    private static final List<String> SENTENCES = List.of(
            "أعلن الوسطاء التوصل إلى وقف إطلاق النار في القطاع لمدة %d يوما",
            "وصلت %d شاحنة من المساعدات الإنسانية إلى المعبر صباح اليوم",
            "بحث وزير الخارجية مع نظيره ملف رقم %d خلال زيارة رسمية",
            "أفرج الطرفان عن %d من الرهائن بموجب صفقة التبادل",
            "سجلت المدينة %d ملم من الأمطار خلال الليل",
            "فاز الفريق في %d مباراة منذ بداية الموسم",
            "انقذ خفر السواحل %d مهاجرا قبالة الساحل",
            "ارتفع سعر القمح إلى %d دينارا للطن");

    private NewsFeed() {}

    /** So many events: of each ten, one is an exact copy, one a redelivery and one a revision of an earlier article. */
    static List<RawArticle> events(int count, long seed) {
        Random random = new Random(seed);
        List<RawArticle> events = new ArrayList<>();
        List<String[]> written = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            if (number % 10 < 7 || written.isEmpty()) {
                String[] article = {url(number), headline(random, number), body(random)};
                written.add(article);
                events.add(TestArticles.json(article[0], article[1], article[2]));
                continue;
            }
            String[] earlier = written.get(random.nextInt(written.size()));
            events.add(
                    switch (number % 10) {
                        case 7 -> TestArticles.json("https://copy.example/" + number, earlier[1], earlier[2]);
                        case 8 -> TestArticles.json(earlier[0], earlier[1], earlier[2]);
                        default ->
                            TestArticles.json(earlier[0], earlier[1], earlier[2] + "\nتحديث رقم " + number + ".");
                    });
        }
        return events;
    }

    private static String url(int number) {
        return "https://feed.example/a/" + number;
    }

    private static String headline(Random random, int number) {
        return sentence(random) + " - الخبر " + number;
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder();
        for (int line = 0; line < 6; line++) {
            body.append(sentence(random)).append(".\n");
        }
        return body.toString().strip();
    }

    /** A sentence about something, and words that no other article has: two articles of the feed are not alike. */
    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder(
                SENTENCES.get(random.nextInt(SENTENCES.size())).formatted(random.nextInt(1_000_000)));
        for (int word = 0; word < 12; word++) {
            sentence.append(' ');
            for (int letter = 0; letter < 6; letter++) {
                sentence.append("بتجحدرسصطعفقلمنه".charAt(random.nextInt(16)));
            }
        }
        return sentence.toString();
    }
}
