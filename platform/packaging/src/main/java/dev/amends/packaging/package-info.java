/** Packages the services in the JDK that they are compiled with. Used by the build only. */
@NullMarked
package dev.amends.packaging;

import org.jspecify.annotations.NullMarked;
