package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.amends.events.ContactEvent.Channel;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule of a pack: data with a citation, set by a law or a lender. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Rule.Hours.class, name = "CALLING_HOURS"),
  @JsonSubTypes.Type(value = Rule.Attempts.class, name = "ATTEMPTS"),
  @JsonSubTypes.Type(value = Rule.AfterConversation.class, name = "AFTER_CONVERSATION")
})
sealed interface Rule {

  /** What every rule says of itself. */
  String id();

  String citation();

  Evidence evidence();

  Severity severity();

  Scope scope();

  Set<Channel> channels();

  /** How the citation was checked. */
  enum Evidence {
    /** Read in the source named. */
    V,
    /** Read in a secondary source. */
    V2,
    /** From memory. */
    M
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
    /** Everything about the person. */
    PERSON,
    /** Everything about this debt. */
    DEBT,
    /** One number or address. */
    CONTACT_POINT
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
      String citation,
      Evidence evidence)
      implements Rule {

    CallingHours hours() {
      return new CallingHours(from, until);
    }
  }

  /**
   * Not more than so many attempts.
   *
   * @param days consecutive local days that count together, today being the last; today alone where
   *     absent
   */
  record Attempts(
      String id,
      int max,
      @Nullable Integer days,
      Set<Channel> channels,
      Severity severity,
      Scope scope,
      ClockOf clock,
      String citation,
      Evidence evidence)
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
      String citation,
      Evidence evidence)
      implements Rule {}
}
