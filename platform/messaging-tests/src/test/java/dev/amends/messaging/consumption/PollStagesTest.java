package dev.amends.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The batches of a poll keep the order of each partition. */
class PollStagesTest {
  private static final String RECORD = "PaymentReceived";
  private static final String WATERMARK = "BusinessDayClosed";

  private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());

  @Test
  void messagesOfAllPartitionsAreOneBatch() {
    consume(message(0, 1, RECORD), message(0, 2, RECORD), message(1, 1, RECORD));

    assertThat(batches).containsExactly(List.of("0/1", "0/2", "1/1"));
  }

  @Test
  void aWatermarkIsConsumedBetweenTheMessagesOfItsPartition() {
    consume(
        message(0, 1, RECORD),
        message(0, 2, WATERMARK),
        message(0, 3, RECORD),
        message(0, 4, WATERMARK),
        message(1, 1, RECORD));

    assertThat(batches)
        .containsExactly(List.of("0/1", "1/1"), List.of("0/2"), List.of("0/3"), List.of("0/4"));
  }

  @Test
  void theWatermarksOfSeveralPartitionsFollowAllMessagesBeforeThem() {
    consume(
        message(0, 1, RECORD),
        message(0, 2, WATERMARK),
        message(1, 1, WATERMARK),
        message(1, 2, RECORD),
        message(2, 1, RECORD));

    assertThat(batches.getFirst()).containsExactly("0/1", "2/1");
    assertThat(batches.subList(1, 3)).containsExactlyInAnyOrder(List.of("0/2"), List.of("1/1"));
    assertThat(batches.get(3)).containsExactly("1/2");
  }

  @Test
  void aPartitionIsOneOfItsTopic() {
    consume(
        message("lender.accounts", 0, 1, WATERMARK),
        message("lender.accounts.A", 0, 1, RECORD),
        message("lender.accounts.A", 0, 2, RECORD));

    assertThat(batches).containsExactly(List.of("0/1", "0/2"), List.of("0/1"));
  }

  @Test
  void severalPartitionsAreConsumedAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    List<Boolean> met = Collections.synchronizedList(new ArrayList<>());

    PollStages.of(List.of(message(0, 1, WATERMARK), message(1, 1, WATERMARK)))
        .forEachBatch(
            batch -> {
              both.countDown();
              met.add(await(both));
            });

    assertThat(met).containsExactly(true, true);
  }

  @Test
  void aFailureEndsThePollAfterTheOtherPartitionsOfItsStage() {
    PollStages stages =
        PollStages.of(
            List.of(message(0, 1, WATERMARK), message(1, 1, WATERMARK), message(1, 2, RECORD)));

    assertThatThrownBy(
            () ->
                stages.forEachBatch(
                    batch -> {
                      if (batch.getFirst().partition() == 0) {
                        throw new IllegalStateException("the service is stopping");
                      }
                      record(batch);
                    }))
        .hasRootCauseMessage("the service is stopping");
    assertThat(batches).containsExactly(List.of("1/1"));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void consume(Message... messages) {
    PollStages.of(List.of(messages)).forEachBatch(this::record);
  }

  private void record(List<Message> batch) {
    batches.add(
        batch.stream().map(message -> message.partition() + "/" + message.offset()).toList());
  }

  private static Message message(int partition, long offset, String event) {
    return message("lender.accounts", partition, offset, event);
  }

  private static Message message(String topic, int partition, long offset, String event) {
    return new Message(
        topic,
        partition,
        offset,
        "A",
        Map.of("ce_type", "dev.amends." + event + ".v1"),
        new byte[0],
        Instant.EPOCH);
  }
}
