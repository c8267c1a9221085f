package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.RawArticle;
import java.nio.ByteBuffer;

/** Raw events for the tests; all of it is our own writing. */
public final class TestArticles {
    public static final String URL = "https://news.example/2024/06/truce";
    public static final String OTHER_URL = "https://wire.example/a/17";

    public static final String HEADLINE = "وسطاء يعلنون التوصل إلى هدنة مؤقتة في غزة";
    public static final String BODY = """
            أعلن وسطاء قطريون ومصريون التوصل إلى وقف إطلاق النار بغزة لمدة ستة أسابيع.
            وقال مسؤول إن الهدنة تبدأ صباح الأحد، وإن مراقبين سيشرفون على وقف إطلاق النار.""";

    /** Fulfils no shipped rule. */
    public static final String SPORT_HEADLINE = "فريق الميناء يفوز بكأس المدينة";

    public static final String SPORT_BODY =
            "فاز فريق الميناء بثلاثة أهداف في المباراة النهائية التي جرت في الملعب البلدي.";

    private TestArticles() {}

    /** A JSON article of one publisher. */
    public static RawArticle json(String url, String headline, String body) {
        return json(url, "Example", headline, body);
    }

    /** A JSON article. */
    public static RawArticle json(String url, String source, String headline, String body) {
        String json = "{\"url\":\"%s\",\"source\":\"%s\",\"headline\":\"%s\",\"body\":\"%s\"}"
                .formatted(url, source, headline, body.replace("\n", "\\n"));
        RawArticle raw = raw("application/json", json.getBytes(UTF_8));
        raw.setUrl(url);
        return raw;
    }

    /** A text page without labels. */
    public static RawArticle page(String headline, String body) {
        return raw("text/plain", (headline + '\n' + body).getBytes(UTF_8));
    }

    public static RawArticle raw(String mediaType, byte[] content) {
        return RawArticle.newBuilder()
                .setMediaType(mediaType)
                .setContent(ByteBuffer.wrap(content))
                .build();
    }
}
