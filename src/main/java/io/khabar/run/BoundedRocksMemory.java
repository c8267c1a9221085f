package io.khabar.run;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One memory budget for all RocksDB instances of the process.
 *
 * <p>A window store keeps an instance for each segment of each partition, and by default each takes up to 100 MB of its
 * own; here blocks and write buffers share {@value #TOTAL_BYTES} bytes.
 */
public final class BoundedRocksMemory implements RocksDBConfigSetter {
    private static final long TOTAL_BYTES = 128L * 1024 * 1024;
    private static final long WRITE_BYTES = 48L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 4L * 1024 * 1024;

    // Shared on purpose and never closed: they live as long as the process.
    private static final Cache CACHE = new LRUCache(TOTAL_BYTES, -1, false);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
        // Most keys that are asked for are not there: filters are worth their room on every level.
        options.setOptimizeFiltersForHits(false);
    }

    @Override
    public void close(String store, Options options) {
        // Nothing of one store's own.
    }
}
