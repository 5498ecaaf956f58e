package dev.amends.messaging.consumption;

import dev.amends.messaging.codec.DroppedField;
import java.util.List;

/**
 * The number of messages of a batch by outcome.
 *
 * @param received all messages of the batch
 * @param duplicate messages that were received before
 * @param applied events that took effect
 * @param ignored valid events without effect
 * @param skipped messages of a type that this service does not know
 * @param parked messages that could not be applied, and those parked behind them
 * @param dropped invalid optional fields of applied events
 */
record BatchCounts(
    int received,
    int duplicate,
    int applied,
    int ignored,
    int skipped,
    int parked,
    List<DroppedField> dropped) {}
