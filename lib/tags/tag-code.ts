/** snake_case of two to four parts, as in `show_duracao`; the first says what the tag is about. */
export const tagCodePattern = /^[a-z]{2,12}(_[a-z0-9]{1,16}){1,3}$/;
