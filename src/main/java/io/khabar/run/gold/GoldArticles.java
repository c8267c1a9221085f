package io.khabar.run.gold;

import io.khabar.article.Article;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.run.RawInputs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;

/** Makes articles of labelled JSON by the stream's own decoder; what it does not know of the JSON is ignored. */
public final class GoldArticles {
    private final Decoder decoder;

    public GoldArticles(Settings settings) {
        decoder = new Decoder(settings.number(Setting.MAX_ARTICLE_BYTES));
    }

    /** @param name what to call the article when it is rejected */
    public Article of(byte[] json, String name) throws UnusableLineException {
        Decoded decoded = decoder.decode(RawInputs.document(json));
        if (decoded instanceof Decoded.Refused refused) {
            throw new UnusableLineException(
                    "%s is rejected, %s: %s".formatted(name, refused.reason(), refused.message()));
        }
        return ((Decoded.Page) decoded).articles().get(0);
    }
}
