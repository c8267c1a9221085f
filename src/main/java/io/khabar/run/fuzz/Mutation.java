package io.khabar.run.fuzz;

/** A way in which a raw event is made unlike a good one. */
enum Mutation {
    NONE("a good article"),
    FLIPPED_BITS("bits flipped in the Avro bytes"),
    TRUNCATED("cut off"),
    EXTENDED("more bytes at the end"),
    NOISE("random bytes"),
    NO_NUMBER("a schema id and no number after it"),
    LONG_LENGTH("a length beyond the end"),
    EMPTY("no byte"),
    NULL("no value"),
    UNKNOWN_SCHEMA("a schema id that nobody knows"),
    OTHER_SCHEMA("the schema id of another topic"),
    HOSTILE_TEXT("overrides, towers of marks, halves of characters"),
    BROKEN_JSON("JSON that ends early or nests for ever"),
    ODD_MEDIA_TYPE("a media type or character set that nobody knows, or the wrong one"),
    LONG_WORD("one word of a hundred thousand letters"),
    HUGE_CONTENT("content up to the limit and beyond"),
    ODD_HEADERS("odd, many or long keys and headers");

    private final String title;

    Mutation(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
