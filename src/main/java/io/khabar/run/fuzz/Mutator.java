package io.khabar.run.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.RawArticle;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Makes raw events of good ones that are not good any more; the same for the same seed. */
final class Mutator {
    private static final int HEADER = 5;
    private static final int LONG_WORD = 100_000;
    private static final int HUGE = 900_000;
    private static final List<String> MEDIA_TYPES = List.of(
            "",
            "text",
            "application/json; charset=klingon",
            "text/plain; charset=utf-16",
            "text/html",
            "\u202etxet",
            "application/json",
            "image/png",
            "text/plain; charset=utf-7;;;=",
            "x".repeat(10_000));

    private final String topic;
    private final Serializer<RawArticle> values;
    private final List<Integer> schemaIds;
    private final Random random;
    private final HostileText hostile;

    /** @param schemaIds ids in the registry */
    Mutator(String topic, Serializer<RawArticle> values, List<Integer> schemaIds, long seed) {
        this.topic = topic;
        this.values = values;
        this.schemaIds = schemaIds;
        this.random = new Random(seed);
        this.hostile = new HostileText(random);
    }

    ProducerRecord<byte[], byte[]> mutate(RawArticle good, Mutation mutation) {
        byte[] key = good.getUrl().getBytes(UTF_8);
        byte[] bytes = values.serialize(topic, good);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic, mutation == Mutation.ODD_HEADERS ? oddKey() : key, value(mutation, good, bytes));
        if (mutation == Mutation.ODD_HEADERS) {
            addOdd(record.headers());
        }
        return record;
    }

    private byte[] value(Mutation mutation, RawArticle good, byte[] bytes) {
        return switch (mutation) {
            case NONE, ODD_HEADERS -> bytes;
            case FLIPPED_BITS -> flipped(bytes);
            case TRUNCATED -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case EXTENDED -> extended(bytes);
            case NOISE -> noise(random.nextInt(2_000));
            case NO_NUMBER -> noNumber(bytes);
            case LONG_LENGTH -> longLength(bytes);
            case EMPTY -> new byte[0];
            case NULL -> null;
            case UNKNOWN_SCHEMA -> withSchema(bytes, random.nextInt());
            case OTHER_SCHEMA -> withSchema(bytes, schemaIds.get(random.nextInt(schemaIds.size())));
            case HOSTILE_TEXT -> values.serialize(topic, hostile(good));
            case BROKEN_JSON ->
                values.serialize(topic, content(good, brokenJson(good).getBytes(UTF_8)));
            case ODD_MEDIA_TYPE -> {
                RawArticle odd = RawArticle.newBuilder(good).build();
                odd.setMediaType(MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())));
                yield values.serialize(topic, odd);
            }
            case LONG_WORD -> values.serialize(topic, story(good, hostile.word(LONG_WORD), "Long"));
            case HUGE_CONTENT -> values.serialize(topic, story(good, hostile.mixed(20) + noiseText(HUGE), "Huge"));
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        int flips = 1 + random.nextInt(20);
        for (int flip = 0; flip < flips; flip++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] extended(byte[] bytes) {
        byte[] more = noise(1 + random.nextInt(500));
        return ByteBuffer.allocate(bytes.length + more.length)
                .put(bytes)
                .put(more)
                .array();
    }

    private byte[] noNumber(byte[] bytes) {
        byte[] broken = Arrays.copyOf(bytes, HEADER + 20);
        Arrays.fill(broken, HEADER + random.nextInt(3), broken.length, (byte) 0xff);
        return broken;
    }

    /** A union's second branch, and a string of up to two gigabytes that is not there. */
    private byte[] longLength(byte[] bytes) {
        ByteBuffer broken =
                ByteBuffer.allocate(HEADER + 12).put(bytes, 0, HEADER).put((byte) 2);
        broken.put(new byte[] {(byte) (0xfe - 2 * random.nextInt(60)), -1, -1, -1, (byte) (1 + random.nextInt(15))});
        return broken.array();
    }

    private static byte[] withSchema(byte[] bytes, int id) {
        byte[] other = bytes.clone();
        ByteBuffer.wrap(other).put((byte) 0).putInt(id);
        return other;
    }

    private RawArticle hostile(RawArticle good) {
        String text = random.nextInt(4) == 0 ? hostile.tower() : hostile.mixed(1 + random.nextInt(400));
        RawArticle odd = random.nextBoolean()
                ? content(good, (hostile.mixed(5) + '\n' + text).getBytes(random.nextBoolean() ? UTF_8 : UTF_16))
                : story(good, text, hostile.mixed(5));
        if (random.nextInt(3) == 0) {
            odd.setMediaType("text/plain");
        }
        odd.setSource(hostile.mixed(3).replaceAll("\\p{Cs}", "?"));
        odd.setAttributes(Map.of(hostile.mixed(2).replaceAll("\\p{Cs}", "?"), text.replaceAll("\\p{Cs}", "?")));
        return odd;
    }

    private String brokenJson(RawArticle good) {
        String json = UTF_8.decode(good.getContent().duplicate()).toString();
        return switch (random.nextInt(4)) {
            case 0 -> json.substring(0, random.nextInt(json.length()));
            case 1 -> hostile.nested(20_000);
            case 2 ->
                json.replaceFirst("\"body\":\"[^\"]*\"", "\"body\":" + (random.nextBoolean() ? "17" : "{\"a\":[]}"));
            default -> "1e999999999";
        };
    }

    private RawArticle story(RawArticle good, String body, String headline) {
        String json = "{\"url\":%s,\"headline\":%s,\"body\":%s,\"published\":%s}"
                .formatted(quoted(good.getUrl()), quoted(headline), quoted(body), quoted(hostile.mixed(2)));
        return content(good, json.getBytes(UTF_8));
    }

    /** As JSON has it, with the halves of characters spelled out. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter < ' ' || letter == '"' || letter == '\\' || Character.isSurrogate(letter)) {
                quoted.append("\\u%04x".formatted((int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }

    private static RawArticle content(RawArticle good, byte[] content) {
        RawArticle other = RawArticle.newBuilder(good).build();
        other.setContent(ByteBuffer.wrap(content));
        return other;
    }

    private String noiseText(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
            text.append(random.nextInt(6) == 0 ? " " : "");
        }
        return text.toString();
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] oddKey() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> noise(random.nextInt(50_000));
            default -> hostile.mixed(20).getBytes(UTF_8);
        };
    }

    private void addOdd(Headers headers) {
        int count = random.nextInt(100);
        for (int header = 0; header < count; header++) {
            headers.add(
                    List.of("ce_id", "ce_source", "", "__streams.errors.offset", "khabar.redriven.from", "\u202e")
                            .get(random.nextInt(6)),
                    random.nextBoolean() ? null : noise(random.nextInt(3_000)));
        }
    }
}
