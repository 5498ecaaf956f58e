package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that the contact log rejects. */
@QuarkusTest
class InvalidContactTest extends ServiceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | disposition",
        "{'disposition':''} | 400 | disposition",
        "{'disposition':'SHRUGGED'} | 400 | disposition",
        "{'disposition':'NO_ANSWER','contactedAt':'2026-11-23T02:00:01Z'} | 400 | contactedAt",
        "{'disposition':'NO_ANSWER','contactedAt':'just now'} | 400 | contactedAt",
        "{'disposition':'NO_ANSWER','endedAt':'2026-11-23T02:00:01Z'} | 400 | endedAt",
        "{'disposition':'NO_ANSWER','contactedAt':'2026-11-23T02:00:00Z','endedAt':'2026-11-23T01:59:59Z'}"
            + " | 400 | endedAt",
        "{'disposition':'NO_ANSWER','channel':'PIGEON'} | 400 | channel",
        "{'disposition':'NO_ANSWER','ownWords':'nul \\u0000 byte'} | 400 | ownWords",
        "{'disposition':'NO_ANSWER','talk':{'keyPoints':['fine','nul \\u0000 byte']}} | 400 |"
            + " talk.keyPoints.1",
        "{'disposition':'NO_ANSWER','promise':{'amount':{'amount':'1.00','currency':'CNY'},'dueDate':'2026-11-27'}}"
            + " | 422 | promise",
        "{'disposition':'PROMISE'} | 422 | promise",
        "{'disposition':'PROMISE','promise':{'dueDate':'2026-11-27'}} | 400 | promise.amount",
        "{'disposition':'PROMISE','promise':{'amount':{'amount':'1.00','currency':'CNY'}}} | 400 |"
            + " promise.dueDate",
        "{'disposition':'PROMISE','promise':{'amount':{'amount':'1.00','currency':'CNY'}},'talk':{'tasks':{'paymentAsked':false,'reasonLearned':false,'commitmentObtained':true}}}"
            + " | 400 | promise.dueDate",
        "{'disposition':'NO_ANSWER','reasonCode':'BAD_MOOD'} | 400 | reasonCode",
        "{'disposition':'NO_ANSWER','reasonCode':'FORGOT','reasonConfidence':'SURE'} | 400 |"
            + " reasonConfidence",
        "{'disposition':'NO_ANSWER','noPromiseReason':'BAD_MOOD'} | 400 | noPromiseReason",
        "{'disposition':'NO_ANSWER','noPromiseReson':'CANNOT_PAY'} | 400 | noPromiseReson",
        "{'disposition':'NO_ANSWER','talk':{'cooperativeness':'NEUTRAL'}} | 400 |"
            + " talk.cooperativeness",
        "{'disposition':'NO_ANSWER','talk':{'incomeSource':'LOTTERY'}} | 400 | talk.incomeSource",
        "{'disposition':'NO_ANSWER','talk':{'benefitsTold':['NO_COURT','HEAVEN']}} | 400 |"
            + " talk.benefitsTold.1",
        "{'disposition':'NO_ANSWER','talk':{'resourcesGiven':['CASINO']}} | 400 |"
            + " talk.resourcesGiven.0",
        "{'disposition':'NO_ANSWER','talk':{'change':{'code':'WEATHER'}}} | 400 | talk.change.code",
        "{'disposition':'NO_ANSWER','talk':{'tasks':{'paymentAsked':false,'reasonLearned':false,'consequencesExplained':['LATE_FEE','PLAGUE'],'commitmentObtained':false}}}"
            + " | 400 | talk.tasks.consequencesExplained.1",
        "{'disposition':'NO_ANSWER','talk':{'tasks':{'paymentAsked':false}}} | 400 |"
            + " talk.tasks.reasonLearned",
        "{'disposition':'NO_ANSWER','talk':{'cooperation':'LOVELY'}} | 400 | talk.cooperation",
        "{'disposition':'NO_ANSWER','talk':{'checks':[{'item':'SMILED','at':'2026-11-23T02:00:00Z'}]}}"
            + " | 400 | talk.checks.0.item",
        "{'disposition':'NO_ANSWER','talk':{'answers':[{'questionId':'Q 1','text':'x'}]}} | 400 |"
            + " talk.answers.0.questionId",
        "{'disposition':'NO_ANSWER','talk':{'answers':[null]}} | 400 | talk.answers.0",
        "{'disposition':'NO_ANSWER','talk':{'monthlyExpense':{'amount':'-0.01','currency':'CNY'}}}"
            + " | 422 | talk.monthlyExpense.amount",
        "{'disposition':'NO_ANSWER','talk':{'monthlyExpense':{'amount':'1.00','currency':'USD'}}} |"
            + " 422 | talk.monthlyExpense.currency",
        "{'disposition':'NO_ANSWER','talk':{'plan':{'planId':'01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11','counterAmount':{'amount':'0.00','currency':'CNY'}}}}"
            + " | 422 | talk.plan.counterAmount.amount",
        "{'disposition':'NO_ANSWER','talk':{'plan':{'objection':'too much'}}} | 400 |"
            + " talk.plan.planId",
        "{'disposition':'PROMISE','promise':{'amount':{'amount':'0.00','currency':'CNY'},'dueDate':'2026-11-27'}}"
            + " | 422 | promise.amount",
        "{'disposition':'PROMISE','promise':{'amount':{'amount':'-5.00','currency':'CNY'},'dueDate':'2026-11-27'}}"
            + " | 422 | promise.amount",
        "{'disposition':'PROMISE','promise':{'amount':{'amount':'1.00','currency':'USD'},'dueDate':'2026-11-27'}}"
            + " | 422 | promise.amount.currency",
        "{'disposition':'PROMISE','promise':{'amount':{'amount':'1.00','currency':'XQQ'},'dueDate':'2026-11-27'}}"
            + " | 400 | promise.amount.currency",
        "{'disposition':'PROMISE','promise':{'amount':{'amount':'1.00','currency':'CNY'},'dueDate':'2026-11-19'}}"
            + " | 422 | promise.dueDate",
        "{'disposition':'RPC_CALLBACK','noPromiseReason':'CALLBACK_AGREED'} | 422 |"
            + " agreedCallbackLocal",
        "{'disposition':'RPC_CALLBACK','noPromiseReason':'CALLBACK_AGREED','agreedCallbackLocal':'2026-11-23T09:59:00'}"
            + " | 400 | agreedCallbackLocal",
        "{'disposition':'NO_ANSWER','callbackId':'01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11'} | 422 |"
            + " callbackId"
      })
  void rejectsInvalidRequestsAndStoresNothing(String body, int status, String field) {
    TestCase opened = cases.anOpenCase();
    TestContacts.verify(opened);
    String json = body.replace("'", "\"");
    String comma = json.equals("{}") ? "" : ",";
    asAgent()
        .body(
            "{\"caseId\":\"%s\",\"permitId\":\"%s\"%s"
                    .formatted(opened.id(), TestContacts.permit(opened, "CALL"), comma)
                + json.substring(1))
        .post("/contacts")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo(field));
    asAgent()
        .get("/contacts?caseId=" + opened.id())
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void rejectsQueryTextThatCannotBeStored() {
    asAgent()
        .urlEncodingEnabled(false)
        .get("/callbacks?assignee=li%00na")
        .then()
        .statusCode(400)
        .body("field", equalTo("assignee"));
    asAgent()
        .urlEncodingEnabled(false)
        .get("/contacts/li%00na")
        .then()
        .statusCode(400)
        .body("field", equalTo("path"));
  }

  @Test
  void namesTheKnownDispositions() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(Map.of("caseId", opened.id(), "disposition", "SHRUGGED"))
        .post("/contacts")
        .then()
        .statusCode(400)
        .body("detail", allOf(containsString("NO_ANSWER"), containsString("RPC_PTP")));
  }
}
