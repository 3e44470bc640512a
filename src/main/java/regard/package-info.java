/** Regard: lawful and good involvement of the public in NHS commissioning. Each package below is a room (docs/explanation/rooms.md). */
@NullMarked
package regard;

import org.jspecify.annotations.NullMarked;
