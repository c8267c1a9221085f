package io.khabar.run.pair;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Articles that are copies, editions and neighbours of each other; all of it is our own writing. */
public final class TestPairs {
    private static final String PORT_AR = """
            أعلنت إدارة ميناء المرفأ الجديد اليوم تشغيل ثلاث رافعات عملاقة لتفريغ سفن الحاويات الكبيرة.
            وقال مدير الميناء سامر الخطيب إن الرافعات ستخفض زمن انتظار السفن من خمسة أيام إلى يومين فقط.
            وأضاف أن الشركة المصنعة دربت مئة وعشرين عاملا على تشغيل الرافعات خلال الأشهر الماضية.
            وتبلغ كلفة المشروع أربعين مليون دولار، وقد موله مصرف التنمية بقرض مدته خمسة عشر عاما.
            ويرى تجار في المدينة أن تفريغ الحاويات بسرعة سيخفض أسعار السلع المستوردة قبل موسم الشتاء.
            ومن المقرر أن يبدأ الميناء العام المقبل توسيع الرصيف الغربي ليستقبل سفنا أطول.""";

    private static final String PORT_EN = """
            The town council of Larkhaven voted on Tuesday to rebuild the old harbour bridge after two winters of storms.
            Mayor Ruth Ellery said the bridge would carry trams, bicycles and walkers, but no longer any private cars.
            Engineers found cracks in eleven of the fourteen stone piers when divers inspected the bridge last spring.
            The council will borrow nine million from the regional bank and repay the loan over twenty years.
            Shopkeepers on the eastern quay fear that closing the bridge to cars will keep their customers away.
            Work on the first pier begins in March, and the council expects trams on the bridge within three years.""";

    private TestPairs() {}

    /** A piece of one outlet in Arabic. */
    public static ObjectNode arabic() {
        return article("https://one.example/port", "One", "رافعات عملاقة في ميناء المرفأ الجديد", PORT_AR);
    }

    /** The same piece at another outlet: own headline, an agency line, the end cut off. */
    public static ObjectNode arabicCopy() {
        String[] lines = PORT_AR.split("\n");
        String body = "المرفأ الجديد (وكالات) - " + String.join("\n", lines[0], lines[1], lines[2], lines[3]);
        return article("https://two.example/77", "Two", "الميناء يبدأ تشغيل ثلاث رافعات للحاويات", body);
    }

    /** A piece of one outlet in English. */
    public static ObjectNode english() {
        return article("https://one.example/bridge", "One", "Larkhaven to rebuild its harbour bridge", PORT_EN);
    }

    /** The same piece at another outlet: another headline, two sentences less, one more. */
    public static ObjectNode englishCopy() {
        String[] lines = PORT_EN.split("\n");
        String body = String.join("\n", lines[0], lines[1], lines[2], lines[3])
                + "\nA spokeswoman for the tram company welcomed the vote.";
        return article("https://wire.example/a/9", "Wire", "Council votes for a new bridge at the harbour", body);
    }

    /** The piece once more at its own address, with a sentence changed. */
    public static ObjectNode englishEdition() {
        String body = PORT_EN.replace("nine million from the regional bank", "eleven million from two private banks");
        return article("http://www.one.example/bridge/", "One", "Larkhaven to rebuild its harbour bridge", body);
    }

    /** The happening of {@link #english} in another reporter's words. */
    public static ObjectNode sameEvent() {
        return article("https://coast.example/4", "Coast Daily", "No more cars on Larkhaven's storm-hit bridge", """
                Drivers in Larkhaven will have to look for another way across the water.
                By a narrow majority, councillors agreed this week that the crossing, closed since January, comes back for
                trams and pedestrians alone. Critics on the eastern quay called the plan a gift to the tram operator, while
                cyclists cheered in the public gallery. Money comes as a loan, and nobody expects a tram to cross soon.""");
    }

    /** A bulletin that fills its template with the facts of a day. */
    public static ObjectNode weather(int day) {
        String body = """
                توقعت دائرة الأرصاد أن يكون الطقس يوم %d من الشهر %s في معظم المناطق.
                وتبلغ الحرارة العظمى في الساحل %d درجة وفي الجبل %d درجة، والصغرى %d درجات.
                وتهب رياح %s بسرعة %d كيلومترا في الساعة، ويكون البحر %s.""".formatted(
                        day,
                        day % 2 == 0 ? "غائما وماطرا" : "صحوا وجافا",
                        20 + day,
                        10 + day,
                        3 + day,
                        day % 2 == 0 ? "غربية نشطة" : "شرقية خفيفة",
                        11 * day,
                        day % 2 == 0 ? "مرتفع الموج" : "هادئا");
        return article("https://one.example/weather/" + day, "One", "حالة الطقس ليوم " + day, body);
    }

    static ObjectNode article(String url, String source, String headline, String body) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("id", "same-for-all").put("url", url).put("source", source);
        return article.put("headline", headline).put("body", body);
    }

    /** A line. */
    public static ObjectNode pair(int number, ObjectNode earlier, ObjectNode later) {
        ObjectNode pair = JsonNodeFactory.instance.objectNode().put("pair", number);
        pair.set("a", earlier);
        pair.set("b", later);
        return pair;
    }

    /** A line with what an annotator says. */
    public static ObjectNode pair(int number, ObjectNode earlier, ObjectNode later, String label, String confidence) {
        return pair(number, earlier, later).put("label", label).put("confidence", confidence);
    }
}
