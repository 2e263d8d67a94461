/** What views of pictures share: the sample that is shown or drawn, maps and their places. */
package epochscope.views.image;
