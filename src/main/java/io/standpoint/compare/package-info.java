/**
 * What changed between two windows, and whether it is more than chance.
 *
 * <p>Imports the domain and a library of statistics. Thread-safe. Start reading at {@link
 * io.standpoint.compare.ChangeFinder}.
 */
package io.standpoint.compare;
