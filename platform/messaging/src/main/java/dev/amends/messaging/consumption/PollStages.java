package dev.amends.messaging.consumption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Divides the messages of a poll into batches that keep the order of each partition. Partitions
 * have no order among each other, because no account is in two of them.
 *
 * <p>Each stage has the messages of all partitions up to their next watermark, which are one batch,
 * and then these watermarks. Each watermark is a separate batch, because it may touch every account
 * of its partition, and several partitions are consumed at the same time.
 */
final class PollStages {

  /** A partition uses one database connection, and another one while it creates account locks. */
  private static final int PARTITIONS_AT_ONCE = 4;

  private final List<Stage> stages = new ArrayList<>();
  private final Map<Partition, Integer> next = new HashMap<>();

  private PollStages() {}

  private record Stage(List<Message> messages, List<Message> watermarks) {}

  private record Partition(String topic, int number) {}

  static PollStages of(List<Message> messages) {
    PollStages stages = new PollStages();
    messages.forEach(stages::add);
    return stages;
  }

  private void add(Message message) {
    Partition partition = new Partition(message.topic(), message.partition());
    int number = next.getOrDefault(partition, 0);
    Stage stage = stage(number);
    if (message.isWatermark()) {
      stage.watermarks().add(message);
      next.put(partition, number + 1);
    } else {
      stage.messages().add(message);
    }
  }

  private Stage stage(int number) {
    if (number == stages.size()) {
      stages.add(new Stage(new ArrayList<>(), new ArrayList<>()));
    }
    return stages.get(number);
  }

  /**
   * Consumes all batches and returns; if one fails, its stage is consumed to the end.
   *
   * @param consumption called by several threads at the same time for watermarks
   */
  void forEachBatch(Consumer<List<Message>> consumption) {
    for (Stage stage : stages) {
      if (!stage.messages().isEmpty()) {
        consumption.accept(stage.messages());
      }
      consumeWatermarks(stage.watermarks(), consumption);
    }
  }

  private static void consumeWatermarks(
      List<Message> watermarks, Consumer<List<Message>> consumption) {
    if (watermarks.size() < 2) {
      watermarks.forEach(watermark -> consumption.accept(List.of(watermark)));
      return;
    }
    int threads = Math.min(watermarks.size(), PARTITIONS_AT_ONCE);
    ThreadFactory named = Thread.ofPlatform().name("watermark-", 1).factory();
    try (ExecutorService partitions = Executors.newFixedThreadPool(threads, named)) {
      CompletableFuture.allOf(
              watermarks.stream()
                  .map(
                      watermark ->
                          CompletableFuture.runAsync(
                              () -> consumption.accept(List.of(watermark)), partitions))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }
}
