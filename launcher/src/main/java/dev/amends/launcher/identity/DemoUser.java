package dev.amends.launcher.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user who can sign in to the console of a local platform.
 *
 * @param lenders the ids of the lenders that they work for; empty for all
 */
public record DemoUser(String name, Set<String> roles, Set<String> lenders) {

  /** All demo users, in the order in which the sign-in page lists them. */
  public static final List<DemoUser> ALL =
      List.of(
          user("li.na", "agent"),
          user("zhao.min", "agent"),
          user("zhang.wei", "supervisor"),
          user("sun.li", "supervisor"),
          user("wang.fang", "compliance"),
          user("chen.hao", "ops"),
          new DemoUser("wu.min", Set.of("agent"), Set.of("CU-DEMO")));

  public DemoUser {
    roles = Set.copyOf(roles);
    lenders = Set.copyOf(lenders);
  }

  private static DemoUser user(String name, String role) {
    return new DemoUser(name, Set.of(role), Set.of());
  }

  /** The demo user with a name. */
  public static Optional<DemoUser> named(String name) {
    return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
  }
}
