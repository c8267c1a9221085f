package io.khabar.run;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory budget for all RocksDB instances of the process.
 *
 * <p>A window store keeps an instance for each segment of each partition, and by default each takes up to 100 MB of its
 * own; here blocks and write buffers share {@value #TOTAL_BYTES} bytes.
 *
 * <p>Filters and indexes of files lie in the same cache, so they count too; half of it is kept from data. A filter is one
 * block, and RocksDB's files of 64 MiB have filters as large as half a shard of the cache: two in one shard push each
 * other out, and every question reads one anew. So files are small. Filters for a million articles take about 22 MiB; as long
 * as all have room, a question about a key that nobody has reads nothing.
 */
public final class BoundedRocksMemory implements RocksDBConfigSetter {
    private static final long TOTAL_BYTES = 128L * 1024 * 1024;
    private static final long WRITE_BYTES = 48L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 4L * 1024 * 1024;

    /** A file of a store; its filter, one block, is an eightieth of that. */
    private static final long FILE_BYTES = 8L * 1024 * 1024;

    /** Part of the cache that data never takes from filters and indexes. */
    private static final double KEPT_FOR_METADATA = 0.5;

    static {
        RocksDB.loadLibrary();
    }

    // Shared on purpose and never closed: they live as long as the process.
    private static final Cache CACHE = new LRUCache(TOTAL_BYTES, -1, false, KEPT_FOR_METADATA);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
        options.setTargetFileSizeBase(FILE_BYTES);
        // Most keys that are asked for are not there: filters are worth their room on every level.
        options.setOptimizeFiltersForHits(false);
    }

    @Override
    public void close(String store, Options options) {
        // Nothing of one store's own.
    }
}
