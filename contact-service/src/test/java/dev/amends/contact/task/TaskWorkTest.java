package dev.amends.contact.task;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestTasks.awaitTask;
import static dev.amends.contact.TestTasks.requestTrace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestAgents;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.ClaimRace;
import dev.amends.testsupport.WorkListCheck;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every kind of work of this service is listed alike, and one of several people can claim it. */
@QuarkusTest
class TaskWorkTest extends ServiceTest {

  @Test
  void aTask() {
    String lender = "l-" + UUID.randomUUID();
    TestCase opened = cases.anOpenCase(lender, "Asia/Shanghai", "CN", "zh-CN", "10.00", "CNY");
    String id = requestTrace(opened);

    check(opened, "TRACE_CONTACT");

    String winner = ClaimRace.run(name -> as(name, "agent").post("/tasks/" + id + "/claim"));
    assertThat(awaitTask(opened, "TRACE_CONTACT", "OPEN")).containsEntry("assignee", winner);
    reassign(opened, "TRACE_CONTACT", winner);
  }

  @Test
  void aCallback() {
    String lender = "l-" + UUID.randomUUID();
    TestCase opened = cases.anOpenCase(lender, "Asia/Shanghai", "CN", "zh-CN", "10.00", "CNY");
    awaitCallbacks(opened, "DUE", 1);

    check(opened, "CALLBACK");
    reassign(opened, "CALLBACK", null);
  }

  private static void reassign(TestCase testCase, String kind, @Nullable String from) {
    new WorkListCheck(
            () -> as("sun.li", "supervisor"), testCase.account().lenderId(), kind, "agent")
        .reassign(from, "wu.min");
  }

  private static void check(TestCase testCase, String kind) {
    new WorkListCheck(TestAgents::asAgent, testCase.account().lenderId(), kind, "agent").run();
  }
}
