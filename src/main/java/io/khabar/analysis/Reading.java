package io.khabar.analysis;

/** The words of an article, read once for all that is to be found out about it. */
public record Reading(Words headline, Words body) {

    public static Reading of(String headline, String body) {
        return new Reading(Words.of(headline), Words.of(body));
    }
}
