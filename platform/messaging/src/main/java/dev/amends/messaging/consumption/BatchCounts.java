package dev.amends.messaging.consumption;

/**
 * How many messages of a batch ended in which way.
 *
 * @param received all messages of the batch
 * @param duplicate messages that were received before
 * @param applied events that took effect
 * @param ignored valid events without effect
 * @param skipped messages of a type that this service does not know
 * @param parked messages that could not be applied, and those parked behind them
 */
record BatchCounts(
    int received, int duplicate, int applied, int ignored, int skipped, int parked) {}
