package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule of a pack: data with a citation, set by a law or a lender. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Rule.Hours.class, name = "CALLING_HOURS"),
  @JsonSubTypes.Type(value = Rule.Attempts.class, name = "ATTEMPTS"),
  @JsonSubTypes.Type(value = Rule.AfterConversation.class, name = "AFTER_CONVERSATION"),
  @JsonSubTypes.Type(value = Rule.ThirdParties.class, name = "THIRD_PARTIES")
})
sealed interface Rule {

  /** What every rule says of itself. */
  String id();

  String citation();

  CitationEvidence evidence();

  Severity severity();

  Scope scope();

  ClockOf clock();

  Set<Channel> channels();

  /**
   * For how many local days a prior consent exempts from the rule, the day on which it was given
   * being the first; absent where none does.
   */
  @Nullable Integer consentDaysMax();

  /** What a consent must be about to exempt from the rule. */
  default ConsentScope consentScope() {
    return this instanceof Hours ? ConsentScope.CALLING_HOURS : ConsentScope.FREQUENCY;
  }

  /** What a breach leads to. */
  enum Severity {
    /** No permit. */
    BLOCK,
    /** A permit with a warning. */
    WARN
  }

  /** What is counted together. */
  enum Scope {
    /** Everything about the person, whatever debt of his. */
    PERSON,
    /** Everything about this debt, whatever number is used. */
    DEBT,
    /** One number or address of the person. */
    CONTACT_POINT
  }

  /** Over what time is counted. */
  enum Window {
    /** So many consecutive local days, today being the last. */
    ROLLING_DAYS,
    /** The present local day. */
    LOCAL_DAY
  }

  /** Whose wall clock decides. */
  enum ClockOf {
    /** The borrower's. */
    BORROWER
  }

  /** Contacts only within these hours. */
  record Hours(
      String id,
      LocalTime from,
      LocalTime until,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      ClockOf clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {

    CallingHours hours() {
      return new CallingHours(from, until);
    }
  }

  /**
   * Not more than so many attempts.
   *
   * @param days of a rolling window, today being the last
   * @param unansweredOnly whether attempts that led to a conversation are left out
   */
  record Attempts(
      String id,
      int max,
      Window window,
      @Nullable Integer days,
      @Nullable Boolean unansweredOnly,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      ClockOf clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {

    int windowDays() {
      return days == null ? 1 : days;
    }
  }

  /**
   * No attempt for a while after a conversation.
   *
   * @param days local days, the day of the conversation being the first
   */
  record AfterConversation(
      String id,
      int days,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      ClockOf clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {}

  /**
   * When somebody else may be asked where the borrower is. A pack without such a rule lets nobody
   * else be contacted.
   *
   * @param max attempts that may ever be made on one contact point; any number where absent
   * @param purposes what may be asked for; the debt is never told
   * @param unansweredMin so many attempts on the borrower must have failed since he was last
   *     reached, where he has a usable contact point at all
   */
  record ThirdParties(
      String id,
      @Nullable Integer max,
      Set<Purpose> purposes,
      int unansweredMin,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      ClockOf clock,
      @Nullable Integer consentDaysMax,
      String citation,
      CitationEvidence evidence)
      implements Rule {}
}
