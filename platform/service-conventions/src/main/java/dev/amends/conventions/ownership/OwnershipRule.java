package dev.amends.conventions.ownership;

import java.util.Set;

/** An operation on an object that belongs to a person, and who else may carry it out. */
public interface OwnershipRule {

  /** Whether anyone who has the role for the operation may act on an object without an owner. */
  boolean isOpenWithoutOwner();

  /** The end of the problem's type. */
  String slug();

  /** Why the operation is denied, and who can carry it out. */
  String reason();

  /** The roles that may act on the objects of others. */
  Set<String> overseers();
}
