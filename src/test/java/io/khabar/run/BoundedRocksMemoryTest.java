package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class BoundedRocksMemoryTest {
    private static final int KEYS = 20_000;

    /** 128 MiB in 64 shards. */
    private static final long SHARD_BYTES = 2L * 1024 * 1024;

    @TempDir
    private Path directory;

    private final BoundedRocksMemory memory = new BoundedRocksMemory();

    @Test
    void filters_are_small_beside_a_shard_of_the_cache() throws RocksDBException {
        try (Options options = bounded();
                RocksDB store = RocksDB.open(options, directory.toString())) {
            write(store, 300_000);
            store.compactRange();
            assertThat(store.getPropertiesOfAllTables().values())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(file.getFilterSize()).isBetween(1L, SHARD_BYTES / 8));
            assertThat(store.getProperty("rocksdb.block-cache-capacity")).isEqualTo("134217728");
        }
    }

    @Test
    void a_store_of_an_earlier_version_is_read_and_merged_as_it_is() throws RocksDBException {
        try (Options options = kafkas();
                RocksDB store = RocksDB.open(options, directory.toString())) {
            write(store, KEYS);
        }
        try (Options options = bounded();
                RocksDB store = RocksDB.open(options, directory.toString())) {
            assertAllThere(store);
            store.compactRange();
            assertAllThere(store);
        }
    }

    private static void write(RocksDB store, int keys) throws RocksDBException {
        for (int key = 0; key < keys; key++) {
            store.put(bytes("key " + key), value(key));
        }
        try (FlushOptions flush = new FlushOptions()) {
            store.flush(flush);
        }
    }

    private static void assertAllThere(RocksDB store) throws RocksDBException {
        for (int key = 0; key < KEYS; key++) {
            assertThat(store.get(bytes("key " + key))).isEqualTo(value(key));
        }
        assertThat(store.get(bytes("none"))).isNull();
    }

    private Options bounded() {
        Options options = kafkas();
        memory.setConfig("store", options, Map.of());
        return options;
    }

    /** As Kafka Streams has them before it asks for changes. */
    private static Options kafkas() {
        BlockBasedTableConfig table = new BlockBasedTableConfig();
        table.setBlockSize(4096);
        table.setFilterPolicy(new BloomFilter());
        return new Options()
                .setCreateIfMissing(true)
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setTableFormatConfig(table);
    }

    /** As long as a value of the index. */
    private static byte[] value(int key) {
        return bytes("%064d".formatted(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
