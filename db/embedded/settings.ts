/**
 * Given on the command line, so that a new version of the product brings them to old data too.
 * Durability is untouched (fsync, full pages and synchronous commit stay on).
 */
export const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  // A container's 64 MB of /dev/shm do not hold a parallel hash, and web and worker fill two cores already.
  max_parallel_workers_per_gather: '0',
  // There is no replica: less to write.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_buffers: '16MB',
  // Roomy, yet replayed within seconds after a crash.
  max_wal_size: '1GB',
  checkpoint_timeout: '10min',
  // A killed client must not leave its query or its locks behind.
  client_connection_check_interval: '1s',
  idle_in_transaction_session_timeout: '5min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The messages of failed statements quote what people wrote: faults of the server only.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};
